using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Scoring;

/// <summary>The very bytes a closed period was frozen as; their SHA-256 is its content hash.</summary>
public sealed record GetSnapshot
{
    internal static void Map(RouteGroupBuilder periods) => periods.MapGet("/{period}/snapshot.json", async (string period, HubDbContext db, CancellationToken ct) =>
        Results.File(await SnapshotReads.Content(db, Period.Parse(period), ct), "application/json", $"snapshot-{period}.json"))
        .Is<GetSnapshot>(ScoringFeature.Snapshot).Produces<string>(StatusCodes.Status200OK, "application/json");
}

/// <summary>How snapshots are read: only when their bytes are asked for.</summary>
internal static class SnapshotReads
{
    /// <summary>Refused: period.not-closed.</summary>
    public static async Task<byte[]> Content(HubDbContext db, Period period, CancellationToken cancellationToken) =>
        await db.PeriodCloses.Where(c => c.Kind == period.Kind && c.Period == period.Key).Select(c => c.Snapshot!.Content).FirstOrDefaultAsync(cancellationToken)
        ?? throw ScoringRefusals.PeriodNotClosed.AsException();
}
