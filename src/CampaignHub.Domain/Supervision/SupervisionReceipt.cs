using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Supervision;

/// <summary>That a unit has received a document of supervision, and what it answered; made when the document is issued.</summary>
public sealed class SupervisionReceipt : IAudited
{
    internal SupervisionReceipt(Guid campaignId, Guid documentId, Guid unitId, string unitNameZh, string unitNameEn)
    {
        CampaignId = campaignId;
        DocumentId = documentId;
        UnitId = unitId;
        UnitNameZh = unitNameZh;
        UnitNameEn = unitNameEn;
    }

    public Guid CampaignId { get; private set; }

    public Guid DocumentId { get; private set; }

    public Guid UnitId { get; private set; }

    public string UnitNameZh { get; private set; }

    public string UnitNameEn { get; private set; }

    public DateTimeOffset? AcknowledgedAt { get; private set; }

    public string? AcknowledgedBy { get; private set; }

    public DateTimeOffset? RepliedAt { get; private set; }

    public string? RepliedBy { get; private set; }

    /// <summary>What the unit says it has done.</summary>
    public string? ReplyText { get; private set; }

    /// <summary>The first acknowledgement stands; a second changes nothing.</summary>
    internal void Acknowledge(Person by, DateTimeOffset now)
    {
        if (AcknowledgedAt is null) (AcknowledgedAt, AcknowledgedBy) = (now, by.Name);
    }

    internal void Reply(string text, Person by, DateTimeOffset now)
    {
        if (RepliedAt is not null) throw PaperRefusals.Replied(RepliedBy!).AsException();
        Acknowledge(by, now);
        (RepliedAt, RepliedBy, ReplyText) = (now, by.Name, text);
    }
}
