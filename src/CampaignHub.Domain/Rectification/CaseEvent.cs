using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Rectification;

/// <summary>What can happen to a case.</summary>
public enum CaseEventKind
{
    Logged,
    Imported,
    Dispatched,
    Accepted,
    Submitted,
    Closed,
    Returned,
    Deferred,
    Resumed,

    /// <summary>Its area was decided after doubt.</summary>
    Placed,
    Filed,
    NotAccepted,
    Voided,

    /// <summary>Its unit said it was not its own.</summary>
    SentBack,

    /// <summary>Whose it is went to arbitration.</summary>
    Disputed,

    ExtensionAsked,
    SuspensionAsked,
    DeferralAsked,
    SupportAsked,
    ExceptionRefused,
    ExceptionWithdrawn,
    Extended,
    Suspended,
    Blocked,
    FixedOnSpot,

    /// <summary>Not drawn for verifying by hand.</summary>
    ClosedUnchecked,

    /// <summary>A second look found it as it should be.</summary>
    HeldUp,
    Rebounded,

    /// <summary>Given to a person of its unit.</summary>
    Assigned,
    Unassigned,

    /// <summary>Had been merged into another case, and is one of its own again.</summary>
    Unmerged,
}

/// <summary>One line of a case's timeline: what, when, by whom. Numbered by the version it produced.</summary>
public sealed class CaseEvent
{
    internal CaseEvent(Guid campaignId, Guid caseId, int sequence, CaseEventKind kind, DateTimeOffset at, Guid byUserId, string byName, Guid? byUnitId, string? note, Guid? unitId, DateTimeOffset? dueAt)
    {
        CampaignId = campaignId;
        CaseId = caseId;
        Sequence = sequence;
        Kind = kind;
        At = at;
        ByUserId = byUserId;
        ByName = byName;
        ByUnitId = byUnitId;
        Note = note;
        UnitId = unitId;
        DueAt = dueAt;
    }

    public Guid CampaignId { get; private set; }

    public Guid CaseId { get; private set; }

    public int Sequence { get; private set; }

    public CaseEventKind Kind { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid ByUserId { get; private set; }

    public string ByName { get; private set; }

    public Guid? ByUnitId { get; private set; }

    public string? Note { get; private set; }

    /// <summary>The unit it was dispatched or returned to.</summary>
    public Guid? UnitId { get; private set; }

    public DateTimeOffset? DueAt { get; private set; }
}

/// <summary>Whether a photo shows the problem or its rectification.</summary>
public enum PhotoPhase
{
    Before,
    After,
}

/// <summary>A stored photo as evidence on a case.</summary>
public sealed class CasePhoto
{
    internal CasePhoto(Guid campaignId, Guid caseId, Guid photoId, PhotoPhase phase, DateTimeOffset at, string byName)
    {
        CampaignId = campaignId;
        CaseId = caseId;
        PhotoId = photoId;
        Phase = phase;
        At = at;
        ByName = byName;
    }

    public Guid CampaignId { get; private set; }

    public Guid CaseId { get; private set; }

    public Guid PhotoId { get; private set; }

    public PhotoPhase Phase { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string ByName { get; private set; }
}

/// <summary>A problem was logged: the office dispatches it.</summary>
public sealed record CaseLogged(Guid CampaignId, Guid CaseId, Guid ByUserId) : IDomainEvent;

/// <summary>A case was handed to a unit: its contact is told.</summary>
public sealed record CaseDispatched(Guid CampaignId, Guid CaseId, Guid UnitId) : IDomainEvent;

/// <summary>A unit sent a case back as not its own: the office dispatches it again.</summary>
public sealed record CaseSentBack(Guid CampaignId, Guid CaseId, Guid UnitId) : IDomainEvent;

/// <summary>A unit reported a rectification: the office verifies.</summary>
public sealed record RectificationSubmitted(Guid CampaignId, Guid CaseId, Guid UnitId) : IDomainEvent;

/// <summary>A case was closed out.</summary>
public sealed record CaseClosed(Guid CampaignId, Guid CaseId, Guid UnitId) : IDomainEvent;

/// <summary>A closed problem was found again: the unit is told.</summary>
public sealed record CaseRebounded(Guid CampaignId, Guid CaseId, Guid UnitId) : IDomainEvent;

/// <summary>A rectification was found wanting: the unit is told.</summary>
public sealed record CaseReturned(Guid CampaignId, Guid CaseId, Guid UnitId) : IDomainEvent;
