using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>The drawn outlines of one level for the map (O-27), all of them or those within one area, by code; areas without an outline are left out.</summary>
public sealed record ListAreaShapes(AreaLevel Level, Guid? WithinAreaId) : IQuery<IReadOnlyList<AreaShape>>
{
    /// <summary>No more than a map can show.</summary>
    internal const int Most = 2000;

    internal static void Map(RouteGroupBuilder areas) => areas.MapGet("/shapes", (AreaLevel level, Guid? withinAreaId, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListAreaShapes(level, withinAreaId), ct)).Is<ListAreaShapes>(OrganisationFeature.Read);
}

/// <summary>Polygons of rings of [longitude, latitude] in WGS-84, the outer ring first.</summary>
public sealed record AreaShape(Guid AreaId, string Code, string NameZh, string? NameEn, AreaLevel Level, double[][][][] Polygons);

internal sealed class ListAreaShapesHandler(HubDbContext db) : IHandle<ListAreaShapes, IReadOnlyList<AreaShape>>
{
    public async Task<IReadOnlyList<AreaShape>> Handle(ListAreaShapes request, CancellationToken cancellationToken)
    {
        var areas = db.Areas.AsNoTracking().Where(a => a.Level == request.Level && a.OutlineJson != null && a.ClosedAt == null);
        if (request.WithinAreaId is { } within)
        {
            var root = await db.Areas.Where(a => a.Id == within).Select(a => a.Path).FirstOrDefaultAsync(cancellationToken) ?? throw OrganisationRefusals.AreaNotFound.AsException();
            areas = areas.Where(a => a.Path.StartsWith(root));
        }

        var drawn = await areas.OrderBy(a => a.Code).Take(ListAreaShapes.Most)
            .Select(a => new { a.Id, a.Code, a.NameZh, a.NameEn, a.Level, a.OutlineJson, a.OutlineDatum }).ToListAsync(cancellationToken);
        return [.. drawn.Select(a => new AreaShape(a.Id, a.Code, a.NameZh, a.NameEn, a.Level, Outline.Stored(a.OutlineJson!, a.OutlineDatum!.Value).ToWgs84().Polygons))];
    }
}
