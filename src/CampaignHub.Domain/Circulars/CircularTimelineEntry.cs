using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Circulars;

/// <summary>What can happen to a circular before it is out.</summary>
public enum CircularEventKind
{
    Drafted,
    Edited,
    Submitted,
    Approved,
    Returned,
    Issued,
}

/// <summary>One line of a circular's timeline, numbered by the version it produced.</summary>
public sealed class CircularTimelineEntry
{
    internal CircularTimelineEntry(Guid campaignId, Guid circularId, int sequence, CircularEventKind kind, DateTimeOffset at, Guid byUserId, string byName, string? remark)
    {
        CampaignId = campaignId;
        CircularId = circularId;
        Sequence = sequence;
        Kind = kind;
        At = at;
        ByUserId = byUserId;
        ByName = byName;
        Remark = remark;
    }

    public Guid CampaignId { get; private set; }

    public Guid CircularId { get; private set; }

    public int Sequence { get; private set; }

    public CircularEventKind Kind { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid ByUserId { get; private set; }

    public string ByName { get; private set; }

    public string? Remark { get; private set; }
}

/// <summary>That a unit named in a circular has read it (签收, D-14); made when the circular is issued.</summary>
public sealed class UnitReceipt : IAudited
{
    internal UnitReceipt(Guid campaignId, Guid circularId, Guid unitId, string unitNameZh, string unitNameEn)
    {
        CampaignId = campaignId;
        CircularId = circularId;
        UnitId = unitId;
        UnitNameZh = unitNameZh;
        UnitNameEn = unitNameEn;
    }

    public Guid CampaignId { get; private set; }

    public Guid CircularId { get; private set; }

    public Guid UnitId { get; private set; }

    public string UnitNameZh { get; private set; }

    public string UnitNameEn { get; private set; }

    public DateTimeOffset? AcknowledgedAt { get; private set; }

    public string? ByName { get; private set; }

    /// <summary>The first acknowledgement stands; a second changes nothing.</summary>
    internal void Acknowledge(Person by, DateTimeOffset now)
    {
        if (AcknowledgedAt is not null) return;
        AcknowledgedAt = now;
        ByName = by.Name;
    }
}

/// <summary>A circular waits for a leader's approval.</summary>
public sealed record CircularSubmitted(Guid CampaignId, Guid CircularId, string Period, string Title, string ByName) : IDomainEvent;

/// <summary>A leader sent a circular back: the one who submitted it is told why.</summary>
public sealed record CircularReturned(Guid CampaignId, Guid CircularId, string Period, string Title, string Remark, string ByName, Guid SubmittedBy) : IDomainEvent;

/// <summary>A circular is out under its number: every unit named in it is told.</summary>
public sealed record CircularIssued(Guid CampaignId, Guid CircularId, string Period, string Title, string DocumentNumber) : IDomainEvent;
