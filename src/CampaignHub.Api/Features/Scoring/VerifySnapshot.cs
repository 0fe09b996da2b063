using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Scoring;

/// <summary>Reckons a closed period anew from its snapshot and compares: the stored bytes, the recomputed bytes and the shown ranking must all agree.</summary>
public sealed record VerifySnapshot(string Period) : IQuery<SnapshotVerification>
{
    internal static void Map(RouteGroupBuilder periods) =>
        periods.MapGet("/{period}/verify", (string period, Pipe pipe, CancellationToken ct) => pipe.Send(new VerifySnapshot(period), ct)).Is<VerifySnapshot>(ScoringFeature.Read);
}

/// <summary>The recomputed hash is empty when the stored bytes cannot be read as a snapshot.</summary>
public sealed record SnapshotVerification(string Period, string ContentHash, string RecomputedHash, bool Matches);

internal sealed class VerifySnapshotHandler(HubDbContext db) : IHandle<VerifySnapshot, SnapshotVerification>
{
    public async Task<SnapshotVerification> Handle(VerifySnapshot request, CancellationToken cancellationToken)
    {
        var period = Period.Parse(request.Period);
        var close = await db.PeriodCloses.AsNoTracking().Include(c => c.Standings).Include(c => c.Snapshot).FirstOrDefaultAsync(c => c.Kind == period.Kind && c.Period == period.Key, cancellationToken)
            ?? throw ScoringRefusals.PeriodNotClosed.AsException();
        var content = close.Snapshot!.Content;
        try
        {
            var recomputed = PeriodSnapshot.Hash(PeriodClose.Recompute(content));
            var shown = PeriodClose.StandingsOf(close.Id, SnapshotJson.Read(content)).SequenceEqual(close.Standings.OrderBy(s => s.Position));
            return new(period.Key, close.ContentHash, recomputed, shown && recomputed == close.ContentHash && PeriodSnapshot.Hash(content) == close.ContentHash);
        }
        catch (InvalidDataException)
        {
            return new(period.Key, close.ContentHash, "", false);
        }
    }
}
