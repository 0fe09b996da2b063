using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Assessment;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Assessment;

/// <summary>One page of the assessed points by code (O-20); an area stands for everything below it, an owner for both axes unless one of them is asked for (O-34), and whoever has a scope finds the points in it.</summary>
public sealed record ListPoints(string? Search, string? PointTypeCode, Guid? AreaId, Guid? OwnerUnitId, Guid? AreaOwnerUnitId, Guid? SectorOwnerUnitId, int? Limit, string? Cursor) : IQuery<PointPage>
{
    internal static void Map(RouteGroupBuilder points) => points.MapGet("/", (string? search, string? pointTypeCode, Guid? areaId, Guid? ownerUnitId, Guid? areaOwnerUnitId, Guid? sectorOwnerUnitId, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListPoints(search, pointTypeCode, areaId, ownerUnitId, areaOwnerUnitId, sectorOwnerUnitId, limit, cursor), ct)).Is<ListPoints>(AssessmentFeature.Read);
}

/// <summary>Rows, the marker of the next page, and with the first page the total.</summary>
public sealed record PointPage(IReadOnlyList<PointRow> Items, string? Next, int? Total, bool TotalIsCapped);

/// <summary>LastInspectedAt stays unseen by whoever does not see unannounced checks before they are published (I-08).</summary>
public record PointRow(
    Guid PointId, string Code, string NameZh, string NameEn, string PointTypeCode, string PointTypeNameZh, string PointTypeNameEn, Guid AreaId, string AreaNameZh, string? AreaNameEn,
    Guid OwnerUnitId, string OwnerUnitNameZh, string OwnerUnitNameEn, Guid? SectorOwnerUnitId, string? SectorOwnerNameZh, string? SectorOwnerNameEn, double Longitude, double Latitude, int OpenCases, DateTimeOffset? LastInspectedAt);

internal sealed class ListPointsHandler(HubDbContext db, RequestContext context) : IHandle<ListPoints, PointPage>
{
    public async Task<PointPage> Handle(ListPoints request, CancellationToken cancellationToken)
    {
        var all = db.Points.AsNoTracking();
        if (!string.IsNullOrEmpty(request.PointTypeCode)) all = all.Where(p => p.PointTypeCode == request.PointTypeCode);
        if (request.OwnerUnitId is { } ownerId) all = all.Where(p => p.OwnerUnitId == ownerId || p.SectorOwnerUnitId == ownerId);
        if (request.AreaOwnerUnitId is { } areaOwner) all = all.Where(p => p.OwnerUnitId == areaOwner);
        if (request.SectorOwnerUnitId is { } sectorOwner) all = all.Where(p => p.SectorOwnerUnitId == sectorOwner);
        if (request.AreaId is { } areaId)
        {
            var path = await db.Areas.Where(a => a.Id == areaId).Select(a => a.Path).FirstOrDefaultAsync(cancellationToken);
            all = path is null ? all.Where(p => p.AreaId == areaId) : all.Where(p => db.Areas.Any(a => a.Id == p.AreaId && a.Path.StartsWith(path)));
        }

        all = all.Finding(request.Search);
        var seen = CodeCursor.Read(request.Cursor);
        var page = seen is null ? all : all.Where(p => p.Code.CompareTo(seen) > 0);
        var limit = Keyset.Limit(request.Limit);
        var rows = await PointRows.ReadAsync(db, context.Actor.Unpublished, page.OrderBy(p => p.Code).Take(limit + 1), cancellationToken);
        var more = Keyset.Cut(rows, limit);
        var total = await Keyset.TotalAsync(all, request.Cursor, request.Search, whole: more ? null : rows.Count, cancellationToken: cancellationToken);
        return new(rows, more ? CodeCursor.Of(rows[^1].Code) : null, total.Count, total.IsCapped);
    }
}

internal static class PointRows
{
    /// <summary>Reads the rows in the given order with their names joined in, and counts the open cases of all of them in one more query; <paramref name="unpublished"/> says where the last check may be told.</summary>
    public static async Task<List<PointRow>> ReadAsync(HubDbContext db, RowScope unpublished, IQueryable<AssessmentPoint> points, CancellationToken cancellationToken)
    {
        var rows = await (
            from one in points
            join type in db.PointTypes on one.PointTypeCode equals type.Code into types
            from type in types.DefaultIfEmpty()
            join area in db.Areas on one.AreaId equals area.Id into areas
            from area in areas.DefaultIfEmpty()
            join sector in db.Units on one.SectorOwnerUnitId equals (Guid?)sector.Id into sectors
            from sector in sectors.DefaultIfEmpty()
            join owner in db.Units on one.OwnerUnitId equals owner.Id into owners
            from owner in owners.DefaultIfEmpty()
            select new { Point = one, TypeZh = type.NameZh, TypeEn = type.NameEn, AreaZh = area.NameZh, AreaEn = area.NameEn, SectorZh = sector.NameZh, SectorEn = sector.NameEn, OwnerZh = owner.NameZh, OwnerEn = owner.NameEn })
            .ToListAsync(cancellationToken);
        var open = await OpenCasesAsync(db, [.. rows.Select(r => (Guid?)r.Point.Id)], cancellationToken);
        return [.. rows.Select(r => new PointRow(
            r.Point.Id, r.Point.Code, r.Point.NameZh, r.Point.NameEn, r.Point.PointTypeCode, r.TypeZh ?? r.Point.PointTypeCode, r.TypeEn ?? r.Point.PointTypeCode,
            r.Point.AreaId, r.AreaZh ?? "", r.AreaEn, r.Point.OwnerUnitId, r.OwnerZh ?? "", r.OwnerEn ?? "", r.Point.SectorOwnerUnitId, r.SectorZh, r.SectorEn, r.Point.Longitude, r.Point.Latitude,
            open.GetValueOrDefault(r.Point.Id), unpublished.Covers(r.Point.OwnerUnitId, r.Point.AreaId) ? r.Point.LastInspectedAt : null))];
    }

    public static async Task<Dictionary<Guid, int>> OpenCasesAsync(HubDbContext db, IReadOnlyCollection<Guid?> pointIds, CancellationToken cancellationToken) =>
        await db.Cases.Open().Where(c => pointIds.Contains(c.PointId)).GroupBy(c => c.PointId)
            .Select(g => new { PointId = g.Key!.Value, Open = g.Count() }).ToDictionaryAsync(c => c.PointId, c => c.Open, cancellationToken);
}
