using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Circulars;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Circulars;

/// <summary>What several circular handlers load.</summary>
internal static class CircularLoads
{
    /// <summary>The circular at the version the caller saw. Refused: circular.not-found, circular.changed.</summary>
    public static async Task<Circular> LoadCircular(this HubDbContext db, Guid circularId, int version, CancellationToken cancellationToken)
    {
        var loaded = await db.Circulars.FirstOrDefaultAsync(c => c.Id == circularId, cancellationToken) ?? throw CircularRefusals.NotFound.AsException();
        if (loaded.Version == version) return loaded;
        var last = await db.CircularTimeline.AsNoTracking().Where(e => e.CircularId == circularId).OrderByDescending(e => e.Sequence).FirstAsync(cancellationToken);
        throw CircularRefusals.Changed(last.ByName, last.Kind).AsException();
    }
}
