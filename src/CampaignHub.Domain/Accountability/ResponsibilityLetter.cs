using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Accountability;

/// <summary>Where a responsibility letter stands.</summary>
public enum LetterState
{
    Drafted,
    InForce,
    Concluded,
    Withdrawn,
}

/// <summary>What came of a letter when its term was over.</summary>
public enum LetterResult
{
    Fulfilled,
    PartlyFulfilled,
    NotFulfilled,
}

/// <summary>The line of a unit in a closed period, as the circular printed it; without a rank the unit was listed only.</summary>
public sealed record LetterStanding(string Period, int? Rank, decimal? Score);

/// <summary>
/// A target responsibility letter (目标责任书, P-16): what a unit answers for during a term, what follows from success and failure, who signed it,
/// and the result with the ranking it rests on.
/// </summary>
public sealed class ResponsibilityLetter : Aggregate
{
    private ResponsibilityLetter()
    {
    }

    public Guid UnitId { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>First business date of the term.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last business date of the term.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>The targets, one to a line.</summary>
    public string Targets { get; private set; } = "";

    /// <summary>Praise and sanctions that follow, one to a line.</summary>
    public string Consequences { get; private set; } = "";

    public LetterState State { get; private set; }

    public DateOnly? SignedOn { get; private set; }

    public string? SignedBy { get; private set; }

    public LetterResult? Result { get; private set; }

    public string? Remark { get; private set; }

    /// <summary>Key of the closed period the result rests on.</summary>
    public string? Period { get; private set; }

    public int? Rank { get; private set; }

    public decimal? Score { get; private set; }

    /// <summary>Draws up a letter for a unit. Refused: letter.backwards.</summary>
    public static ResponsibilityLetter Draft(Guid id, Guid campaignId, Guid unitId, string title, DateOnly from, DateOnly until, string targets, string consequences)
    {
        if (until < from) throw AccountabilityRefusals.LetterBackwards.AsException();
        return new() { Id = id, CampaignId = campaignId, UnitId = unitId, Title = title, From = from, Until = until, Targets = targets, Consequences = consequences, State = LetterState.Drafted };
    }

    /// <summary>Records who signed for the unit, and when. Refused: letter.not-draft, letter.signed-ahead.</summary>
    public void Sign(DateOnly on, string by, DateOnly today)
    {
        if (State is not LetterState.Drafted) throw AccountabilityRefusals.LetterNotDraft.AsException();
        if (on > today) throw AccountabilityRefusals.LetterSignedAhead.AsException();
        (State, SignedOn, SignedBy) = (LetterState.InForce, on, by);
    }

    /// <summary>Takes back a letter nobody has signed. Refused: letter.not-draft.</summary>
    public void Withdraw()
    {
        if (State is not LetterState.Drafted) throw AccountabilityRefusals.LetterNotDraft.AsException();
        State = LetterState.Withdrawn;
    }

    /// <summary>Says what came of it, resting on a closed period when there is one. Refused: letter.not-signed.</summary>
    public void Conclude(LetterResult result, string? remark, LetterStanding? standing)
    {
        if (State is not LetterState.InForce) throw AccountabilityRefusals.LetterNotSigned.AsException();
        (State, Result, Remark) = (LetterState.Concluded, result, remark);
        (Period, Rank, Score) = (standing?.Period, standing?.Rank, standing?.Score);
    }
}
