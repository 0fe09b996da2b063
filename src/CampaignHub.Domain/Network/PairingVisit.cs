using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Network;

/// <summary>What is said about a visit.</summary>
/// <param name="Visitors">How many came; null where nobody counted.</param>
/// <param name="PointIds">The assessment points seen, in the order of the route (O-14).</param>
public sealed record VisitReport(string Visitor, string What, Guid? PhotoId, int? Visitors, IReadOnlyList<Guid> PointIds)
{
    public const int MostPoints = 50;
    public const int MostVisitors = 10_000;

    public static VisitReport Of(string visitor, string what, Guid? photoId = null) => new(visitor, what, photoId, null, []);
}

/// <summary>One line of the visit log of a pairing: when, who, what was done, and which points were seen.</summary>
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

    /// <summary>How many came; null where nobody counted.</summary>
    public int? Visitors { get; private set; }

    /// <summary>The points seen, in the order of the route.</summary>
    public IReadOnlyList<Guid> PointIds { get; private set; } = [];

    public string LoggedBy { get; private set; } = "";

    public DateTimeOffset LoggedAt { get; private set; }

    internal static PairingVisit Of(Pairing pairing, Guid id, DateOnly day, VisitReport report, Person by, DateTimeOffset now) => new()
    {
        Id = id,
        CampaignId = pairing.CampaignId,
        PairingId = pairing.Id,
        UnitId = pairing.UnitId,
        Day = day,
        Visitor = report.Visitor,
        What = report.What,
        PhotoId = report.PhotoId,
        Visitors = report.Visitors,
        PointIds = [.. report.PointIds],
        LoggedBy = by.Name,
        LoggedAt = now,
    };
}
