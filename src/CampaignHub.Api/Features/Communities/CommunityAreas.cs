using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Communities;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Communities;

/// <summary>Communities and villages, as areas of the tree.</summary>
internal static class CommunityAreas
{
    /// <summary>The communities in sight, all or those at and below an area.</summary>
    public static IQueryable<Area> Communities(this HubDbContext db, Guid? areaId = null)
    {
        var all = db.Areas.AsNoTracking().Where(a => a.Level == AreaLevel.Village && a.ClosedAt == null);
        if (!db.ScopeIsWhole)
            all = all.Where(a => db.ScopeAreas.Contains(a.Id) || db.Units.Any(u => db.ScopeUnits.Contains(u.Id) && (u.Category == UnitCategory.Town || u.Category == UnitCategory.Village) && db.Areas.Any(seat => seat.Id == u.AreaId && a.Path.StartsWith(seat.Path))));
        return areaId is { } within ? all.Where(a => db.Areas.Any(up => up.Id == within && a.Path.StartsWith(up.Path))) : all;
    }

    /// <summary>Refused: community.not-found, also where it lies out of sight.</summary>
    public static async Task RequireCommunityAsync(this HubDbContext db, Guid areaId, CancellationToken cancellationToken)
    {
        if (!await db.Communities().AnyAsync(a => a.Id == areaId, cancellationToken)) throw CommunityRefusals.NotFound.AsException();
    }

    /// <summary>Rows at and below an area.</summary>
    public static IQueryable<T> Within<T>(this IQueryable<T> rows, HubDbContext db, Guid? areaId)
        where T : class, IInArea =>
        areaId is { } within ? rows.Where(r => db.Areas.Any(a => a.Id == r.AreaId && db.Areas.Any(up => up.Id == within && a.Path.StartsWith(up.Path)))) : rows;
}
