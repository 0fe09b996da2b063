using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Honours;

/// <summary>文明单位, 文明村镇, 文明校园.</summary>
public enum TitleKind
{
    CivilisedUnit,
    CivilisedVillage,
    CivilisedCampus,
}

/// <summary>Who gives it out, from the highest down.</summary>
public enum TitleLevel
{
    National,
    Provincial,
    Municipal,
    County,
}

/// <summary>How a title stands (H-08).</summary>
public enum TitleState
{
    Valid,

    /// <summary>警告 .</summary>
    Warned,

    /// <summary>撤销称号 .</summary>
    Revoked,

    /// <summary>Its term has run out; read from its last day and never stored.</summary>
    Expired,

    /// <summary>Entered by mistake; stays to be read.</summary>
    Withdrawn,
}

/// <summary>What can happen to a title.</summary>
public enum TitleMove
{
    Award,
    Warn,
    LiftWarning,
    Revoke,

    /// <summary>The entry was wrong; nobody was given the title.</summary>
    Withdraw,
}

/// <summary>What a change rests on; any of it may be missing.</summary>
/// <param name="VerdictId">The verdict at the end of a period that led to it.</param>
public sealed record TitleBasis(string? Document, Guid? CaseId, Guid? CircularId, Guid? ActId, Guid? VerdictId = null);

/// <summary>A title of civility that a unit holds (文明单位, H-08): awarded on a day, then warned, the warning lifted, revoked, each with its reason and what it rests on.</summary>
public sealed class CivilisedTitle : Aggregate
{
    private readonly List<TitleChange> changes = [];

    private CivilisedTitle()
    {
    }

    public Guid UnitId { get; private set; }

    public TitleKind Kind { get; private set; }

    public TitleLevel Level { get; private set; }

    public DateOnly AwardedOn { get; private set; }

    /// <summary>The body that awarded it.</summary>
    public string AwardedBy { get; private set; } = "";

    /// <summary>Last day of its term; null where it has none.</summary>
    public DateOnly? ValidUntil { get; private set; }

    public TitleState State { get; private set; }

    public DateOnly ChangedOn { get; private set; }

    /// <summary>Counts the changes; a command names the version it saw.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<TitleChange> Changes => changes;

    /// <summary>Enters a title. Refused: title.ahead, title.backwards.</summary>
    public static CivilisedTitle Award(
        Guid id, Guid campaignId, Guid unitId, TitleKind kind, TitleLevel level, DateOnly on, string awardedBy, DateOnly? validUntil, string? document, DateOnly today, Person by, DateTimeOffset now)
    {
        if (on > today) throw TitleRefusals.Ahead.AsException();
        if (validUntil < on) throw TitleRefusals.Backwards.AsException();
        var title = new CivilisedTitle { Id = id, CampaignId = campaignId, UnitId = unitId, Kind = kind, Level = level, AwardedOn = on, AwardedBy = awardedBy, ValidUntil = validUntil, ChangedOn = on };
        title.Note(TitleMove.Award, on, awardedBy, new(document, null, null, null), by, now);
        return title;
    }

    /// <summary>How it stands on a day.</summary>
    public TitleState StateOn(DateOnly day) => StateOn(State, ValidUntil, day);

    /// <inheritdoc cref="StateOn(DateOnly)"/>
    public static TitleState StateOn(TitleState state, DateOnly? validUntil, DateOnly day) => state is TitleState.Valid or TitleState.Warned && validUntil < day ? TitleState.Expired : state;

    /// <summary>What may be done with a title that stands so.</summary>
    public static IReadOnlyList<TitleMove> MovesFrom(TitleState state) => state switch
    {
        TitleState.Valid => [TitleMove.Warn, TitleMove.Revoke, TitleMove.Withdraw],
        TitleState.Warned => [TitleMove.LiftWarning, TitleMove.Revoke, TitleMove.Withdraw],
        TitleState.Expired => [TitleMove.Withdraw],
        _ => [],
    };

    /// <summary>Warns, lifts the warning, revokes, or takes a wrong entry back. Refused: title.ahead, title.too-early, title.not-now.</summary>
    public void Change(TitleMove move, DateOnly on, string reason, TitleBasis basis, DateOnly today, Person by, DateTimeOffset now)
    {
        if (on > today) throw TitleRefusals.Ahead.AsException();
        if (on < ChangedOn) throw TitleRefusals.TooEarly.AsException();
        if (!MovesFrom(StateOn(on)).Contains(move)) throw TitleRefusals.NotNow(StateOn(on)).AsException();
        (State, ChangedOn) = (StateAfter(move), on);
        Version++;
        Note(move, on, reason, basis, by, now);
        if (move is not TitleMove.Withdraw) Raise(new TitleChanged(CampaignId, Id, UnitId, Kind, Level, move));
    }

    private static TitleState StateAfter(TitleMove move) => move switch
    {
        TitleMove.Warn => TitleState.Warned,
        TitleMove.Revoke => TitleState.Revoked,
        TitleMove.Withdraw => TitleState.Withdrawn,
        _ => TitleState.Valid,
    };

    private void Note(TitleMove move, DateOnly on, string reason, TitleBasis basis, Person by, DateTimeOffset now) => changes.Add(new(CampaignId, Id, Version, move, on, reason, by.Name, now)
    {
        Document = basis.Document,
        CaseId = basis.CaseId,
        CircularId = basis.CircularId,
        ActId = basis.ActId,
        VerdictId = basis.VerdictId,
    });
}

/// <summary>One line of a title's history.</summary>
public sealed class TitleChange : IAudited
{
    internal TitleChange(Guid campaignId, Guid titleId, int number, TitleMove move, DateOnly on, string reason, string byName, DateTimeOffset at) =>
        (CampaignId, TitleId, Number, Move, On, Reason, ByName, At) = (campaignId, titleId, number, move, on, reason, byName, at);

    public Guid CampaignId { get; private set; }

    public Guid TitleId { get; private set; }

    /// <summary>Counts the changes of its title, the award being 0.</summary>
    public int Number { get; private set; }

    public TitleMove Move { get; private set; }

    public DateOnly On { get; private set; }

    /// <summary>Why; for the award, who gave it.</summary>
    public string Reason { get; private set; }

    /// <summary>Number of the document that says so.</summary>
    public string? Document { get; internal init; }

    public Guid? CaseId { get; internal init; }

    public Guid? CircularId { get; internal init; }

    /// <summary>The act of supervision it carried out.</summary>
    public Guid? ActId { get; internal init; }

    public Guid? VerdictId { get; internal init; }

    public string ByName { get; private set; }

    public DateTimeOffset At { get; private set; }
}

/// <summary>A title was warned, revoked, or its warning lifted: the unit's contacts are told.</summary>
public sealed record TitleChanged(Guid CampaignId, Guid TitleId, Guid UnitId, TitleKind Kind, TitleLevel Level, TitleMove Move) : IDomainEvent;
