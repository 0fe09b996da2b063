using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Network;

/// <summary>One line of the visit log of a pairing: when, who, and what was done.</summary>
public sealed class PairingVisit : Aggregate
{
    private PairingVisit()
    {
    }

    public Guid PairingId { get; private set; }

    /// <summary>The pairing's unit: its contacts see the visit.</summary>
    public Guid? UnitId { get; private set; }

    public DateOnly Day { get; private set; }

    public string Visitor { get; private set; } = "";

    public string What { get; private set; } = "";

    public Guid? PhotoId { get; private set; }

    public string LoggedBy { get; private set; } = "";

    public DateTimeOffset LoggedAt { get; private set; }

    internal static PairingVisit Of(Pairing pairing, Guid id, DateOnly day, string visitor, string what, Guid? photoId, Person by, DateTimeOffset now) => new()
    {
        Id = id,
        CampaignId = pairing.CampaignId,
        PairingId = pairing.Id,
        UnitId = pairing.UnitId,
        Day = day,
        Visitor = visitor,
        What = what,
        PhotoId = photoId,
        LoggedBy = by.Name,
        LoggedAt = now,
    };
}
