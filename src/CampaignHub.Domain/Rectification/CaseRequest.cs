using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Rectification;

/// <summary>What can be asked for a case that cannot be done in time.</summary>
public enum CaseRequestKind
{
    /// <summary>延期</summary>
    Extension,

    /// <summary>挂账</summary>
    Suspension,

    /// <summary>缓办</summary>
    Deferral,

    /// <summary>Cannot be solved here: funds, place or land are wanting .</summary>
    HigherSupport,
}

/// <summary>What is wanting where higher support is asked for.</summary>
public enum SupportCause
{
    Funds,
    Place,
    Land,
    Other,
}

public enum CaseRequestState
{
    Asked,

    /// <summary>Granted, and in force where it is a pause.</summary>
    Granted,
    Refused,
    Withdrawn,

    /// <summary>Granted once; its pause is over.</summary>
    Ended,
}

/// <summary>How many of a kind one unit may have in force at a time, and for how many days at most.</summary>
public sealed record ExceptionCap(int Most, int Days);

/// <summary>
/// Somebody asks for an exception for a case, somebody else decides: an extension, a suspension, a deferral or higher support. Granted ones
/// are the ledger of what stands still lawfully.
/// </summary>
public sealed class CaseRequest : Aggregate
{
    private CaseRequest()
    {
    }

    public Guid CaseId { get; private set; }

    /// <summary>The unit that had the case when it was asked.</summary>
    public Guid UnitId { get; private set; }

    public Guid? AreaId { get; private set; }

    public CaseRequestKind Kind { get; private set; }

    public SupportCause? Cause { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>The new limit of an extension; when a pause ends by itself.</summary>
    public DateTimeOffset Until { get; private set; }

    /// <summary>A second extension is for the centre's head to decide.</summary>
    public bool NeedsHigher { get; private set; }

    public CaseRequestState State { get; private set; }

    public Guid AskedBy { get; private set; }

    public string AskedByName { get; private set; } = "";

    public DateTimeOffset AskedAt { get; private set; }

    public string? DecidedByName { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? Note { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Counts the changes; a command names the version it saw.</summary>
    public int Version { get; private set; }

    /// <summary>
    /// Asks. An extension is for the unit itself, before its limit. Refused: case.not-yours, case.limit-passed, case.limit-not-longer,
    /// case.not-extendable, case.not-pausable, case.pause-not-ahead, request.cause-required, request.too-long, request.cap-reached.
    /// </summary>
    public static CaseRequest Ask(
        Guid id, RectificationCase about, CaseRequestKind kind, SupportCause? cause, string reason, DateTimeOffset until, ExceptionCap cap, int inForce, Person by, DateTimeOffset now)
    {
        if (kind is CaseRequestKind.HigherSupport && cause is null) throw CaseRequestRefusals.CauseRequired.AsException();
        if (inForce >= cap.Most) throw CaseRequestRefusals.CapReached(kind, cap.Most).AsException();
        about.Ask(kind, until, cap.Days, reason, by, now);
        var asked = new CaseRequest
        {
            Id = id,
            CampaignId = about.CampaignId,
            CaseId = about.Id,
            UnitId = about.UnitId!.Value,
            AreaId = about.AreaId,
            Kind = kind,
            Cause = kind is CaseRequestKind.HigherSupport ? cause : null,
            Reason = reason,
            Until = until,
            NeedsHigher = kind is CaseRequestKind.Extension && about.ExtensionCount > 0,
            AskedBy = by.UserId,
            AskedByName = by.Name,
            AskedAt = now,
        };
        asked.Raise(new ExceptionAsked(about.CampaignId, about.Id, id, asked.NeedsHigher));
        return asked;
    }

    /// <summary>
    /// Grants it: the limit moves, or the clock stands still. Refused: request.decided, request.own, request.needs-higher,
    /// request.cap-reached and whatever the case refuses by now.
    /// </summary>
    public void Grant(RectificationCase about, ExceptionCap cap, int inForce, bool mayApproveHigher, string? note, Person by, DateTimeOffset now)
    {
        Decide(CaseRequestState.Granted, mayApproveHigher, note, by, now);
        if (inForce >= cap.Most) throw CaseRequestRefusals.CapReached(Kind, cap.Most).AsException();
        if (Kind is CaseRequestKind.Extension) about.Extend(Until, AskedAt, note, by, now);
        else about.Pause(StateOf(Kind), Until, note ?? Reason, by, now);
        Raise(new ExceptionDecided(CampaignId, CaseId, UnitId, Granted: true));
    }

    /// <summary>Refuses it, with a reason. Refused: request.decided, request.own, request.needs-higher.</summary>
    public void Refuse(RectificationCase about, bool mayApproveHigher, string note, Person by, DateTimeOffset now)
    {
        Decide(CaseRequestState.Refused, mayApproveHigher, note, by, now);
        about.Tell(CaseEventKind.ExceptionRefused, note, by, now);
        Raise(new ExceptionDecided(CampaignId, CaseId, UnitId, Granted: false));
    }

    /// <summary>Whoever asked takes it back, or a colleague of the unit. Refused: request.decided, case.not-yours.</summary>
    public void Withdraw(RectificationCase about, Person by, DateTimeOffset now)
    {
        if (by.UserId != AskedBy && by.UnitId != UnitId) throw RectificationRefusals.NotYours.AsException();
        Settle(CaseRequestState.Withdrawn, null, by, now);
        about.Tell(CaseEventKind.ExceptionWithdrawn, null, by, now);
    }

    /// <summary>The case was taken up again: the pause is over.</summary>
    public void End(DateTimeOffset now)
    {
        if (State is not CaseRequestState.Granted || Kind is CaseRequestKind.Extension) return;
        (State, EndedAt) = (CaseRequestState.Ended, now);
        Version++;
    }

    public static CaseState StateOf(CaseRequestKind kind) => kind switch
    {
        CaseRequestKind.Suspension => CaseState.Suspended,
        CaseRequestKind.Deferral => CaseState.Deferred,
        CaseRequestKind.HigherSupport => CaseState.Blocked,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "An extension is no pause."),
    };

    private void Decide(CaseRequestState state, bool mayApproveHigher, string? note, Person by, DateTimeOffset now)
    {
        if (by.UserId == AskedBy || (by.UnitId is not null && by.UnitId == UnitId)) throw CaseRequestRefusals.Own.AsException();
        if (NeedsHigher && !mayApproveHigher) throw CaseRequestRefusals.NeedsHigher.AsException();
        Settle(state, note, by, now);
    }

    private void Settle(CaseRequestState state, string? note, Person by, DateTimeOffset now)
    {
        if (State is not CaseRequestState.Asked) throw CaseRequestRefusals.Decided(DecidedByName ?? AskedByName).AsException();
        (State, Note, DecidedByName, DecidedAt) = (state, note, by.Name, now);
        Version++;
    }
}

/// <summary>An exception was asked for: who may decide is told.</summary>
public sealed record ExceptionAsked(Guid CampaignId, Guid CaseId, Guid RequestId, bool NeedsHigher) : IDomainEvent;

/// <summary>An exception was granted or refused: the unit is told.</summary>
public sealed record ExceptionDecided(Guid CampaignId, Guid CaseId, Guid UnitId, bool Granted) : IDomainEvent;
