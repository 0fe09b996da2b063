using System.Collections.Concurrent;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Geometry;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>The count of a campaign's outline changes: tells every server cheaply whether its map is still true.</summary>
public sealed class AreaMapVersion
{
    public Guid CampaignId { get; set; }

    public long Version { get; set; }
}

/// <summary>
/// The maps of the campaigns in this server's memory. Each use asks the database for the campaign's count; when it has grown, only the
/// areas stamped with a higher one are read again. So several servers agree without talking to one another.
/// </summary>
internal sealed class AreaMaps
{
    private readonly ConcurrentDictionary<Guid, Kept> kept = new();

    public async ValueTask<AreaMap> OfAsync(HubDbContext db, RequestContext context, CancellationToken cancellationToken)
    {
        var campaignId = context.Actor.Campaign;
        var mine = kept.GetOrAdd(campaignId, _ => new Kept());
        var version = await VersionAsync(db, campaignId, cancellationToken);
        if (mine.Map.Version == version) return mine.Map;
        await mine.Gate.WaitAsync(cancellationToken);
        try
        {
            version = await VersionAsync(db, campaignId, cancellationToken);
            if (mine.Map.Version != version) mine.Map = await NextAsync(db, campaignId, mine.Map, version, cancellationToken);
            return mine.Map;
        }
        finally
        {
            mine.Gate.Release();
        }
    }

    private static async Task<long> VersionAsync(HubDbContext db, Guid campaignId, CancellationToken cancellationToken) =>
        await db.Set<AreaMapVersion>().Where(v => v.CampaignId == campaignId).Select(v => v.Version).FirstOrDefaultAsync(cancellationToken);

    private static async Task<AreaMap> NextAsync(HubDbContext db, Guid campaignId, AreaMap before, long version, CancellationToken cancellationToken)
    {
        // The map is the campaign's, whoever asks: what the asker may see is decided where areas are read by their ids.
        var since = before.Version;
        var changed = await db.Areas.IgnoreQueryFilters().AsNoTracking().Where(a => a.CampaignId == campaignId && a.OutlineStamp > since && (since >= 0 || a.OutlineJson != null))
            .Select(a => new { a.Id, a.Code, a.Level, a.OutlineJson, a.OutlineDatum, IsClosed = a.ClosedAt != null }).ToListAsync(cancellationToken);
        var drawn = changed.Where(a => a.OutlineJson is not null && !a.IsClosed).ToList();
        return before.With(version, drawn.Select(a => new MappedArea(a.Id, a.Code, a.Level, Shapes.Of(Outline.Stored(a.OutlineJson!, a.OutlineDatum!.Value)))), changed.Select(a => a.Id));
    }

    private sealed class Kept
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public AreaMap Map { get; set; } = AreaMap.Empty;
    }
}

internal static class AreaStamps
{
    /// <summary>Counts one change of the campaign's outlines; until the transaction ends no other can be counted, so stamps become visible in order.</summary>
    public static async Task<long> NextOutlineStamp(this HubDbContext db, RequestContext context, CancellationToken cancellationToken)
    {
        var campaignId = context.Actor.Campaign;
        var stamps = await db.Database.SqlQuery<long>(
            $"""
            INSERT INTO area_map_versions AS v (campaign_id, version) VALUES ({campaignId}, 1)
            ON CONFLICT (campaign_id) DO UPDATE SET version = v.version + 1
            RETURNING version AS "Value"
            """).ToListAsync(cancellationToken);
        return stamps[0];
    }

    /// <summary>An area as a command changes it. Refused: area.not-found, area.changed.</summary>
    public static async Task<Area> LoadArea(this HubDbContext db, Guid areaId, int version, CancellationToken cancellationToken)
    {
        var area = await db.Areas.FirstOrDefaultAsync(a => a.Id == areaId, cancellationToken) ?? throw OrganisationRefusals.AreaNotFound.AsException();
        return area.Version == version ? area : throw OrganisationRefusals.AreaChanged.AsException();
    }
}
