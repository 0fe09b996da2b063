using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Supervision;

/// <summary>What the end of a period says of a unit: the flag of a quarter's last, or praise and criticism of the first and the last .</summary>
public enum PeriodVerdict
{
    BlackFlag,
    Commended,
    Criticised,
}

/// <summary>That a person has confirmed what the rule proposed for a unit at the end of a period; a wrong one is withdrawn with a reason and stays to be read.</summary>
public sealed class UnitVerdict : Aggregate
{
    private UnitVerdict()
    {
    }

    public Guid UnitId { get; private set; }

    /// <summary>Key of the month (2018-07) or the year (2018).</summary>
    public string Period { get; private set; } = "";

    public PeriodVerdict Verdict { get; private set; }

    /// <summary>Among whom it was the first or the last. What stands confirmed in a period holds the rest of it to the same.</summary>
    public VerdictReach Reach { get; private set; }

    /// <summary>The mean it rests on, as it was when it was confirmed.</summary>
    public decimal Score { get; private set; }

    public DateOnly DecidedOn { get; private set; }

    public string DecidedBy { get; private set; } = "";

    /// <summary>The measure of accountability that was recorded with it; null for praise.</summary>
    public Guid? ActionId { get; private set; }

    public string RecordedBy { get; private set; } = "";

    public DateTimeOffset RecordedAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawnBecause { get; private set; }

    /// <summary>Confirms a verdict. Refused: verdict.ahead.</summary>
    public static UnitVerdict Confirm(
        Guid id, Guid campaignId, MeanScore mean, string period, (PeriodVerdict Verdict, VerdictReach Reach) proposal, (DateOnly On, string By, string Reason) decision, Guid? actionId, DateOnly today, Person by, DateTimeOffset now)
    {
        if (decision.On > today) throw VerdictRefusals.Ahead.AsException();
        var confirmed = new UnitVerdict
        {
            Id = id,
            CampaignId = campaignId,
            UnitId = mean.UnitId,
            Period = period,
            Verdict = proposal.Verdict,
            Reach = proposal.Reach,
            Score = mean.Score,
            DecidedOn = decision.On,
            DecidedBy = decision.By,
            ActionId = actionId,
            RecordedBy = by.Name,
            RecordedAt = now,
        };
        confirmed.Raise(new VerdictConfirmed(campaignId, id, mean.UnitId, period, proposal.Verdict, decision.On, decision.By, decision.Reason));
        return confirmed;
    }

    /// <summary>Marks a wrong one; it stays to be read. Refused: verdict.withdrawn.</summary>
    public void Withdraw(string because, DateTimeOffset now)
    {
        if (WithdrawnAt is not null) throw VerdictRefusals.Withdrawn.AsException();
        (WithdrawnAt, WithdrawnBecause) = (now, because);
        Raise(new VerdictWithdrawn(CampaignId, Id, UnitId, Period, Verdict, because));
    }
}

/// <summary>A unit was commended or criticised at the end of a period: its contacts are told.</summary>
public sealed record VerdictConfirmed(Guid CampaignId, Guid VerdictId, Guid UnitId, string Period, PeriodVerdict Verdict, DateOnly DecidedOn, string DecidedBy, string Reason) : IDomainEvent;

/// <summary>What was said of a unit at the end of a period was taken back: its contacts are told.</summary>
public sealed record VerdictWithdrawn(Guid CampaignId, Guid VerdictId, Guid UnitId, string Period, PeriodVerdict Verdict, string Reason) : IDomainEvent;
