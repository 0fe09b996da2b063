using System.Text.Json;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>The drawn outlines of one level for the map (O-27); areas without an outline are left out.</summary>
public sealed record ListAreaShapes(AreaLevel Level) : IQuery<IReadOnlyList<AreaShape>>
{
    internal static void Map(RouteGroupBuilder areas) =>
        areas.MapGet("/shapes", (AreaLevel level, Pipe pipe, CancellationToken ct) => pipe.Send(new ListAreaShapes(level), ct)).Is<ListAreaShapes>(OrganisationFeature.Read);
}

/// <summary>Rings of [longitude, latitude] in WGS-84, the outer one first.</summary>
public sealed record AreaShape(Guid AreaId, string Code, string NameZh, string? NameEn, AreaLevel Level, double[][][] Rings);

internal sealed class ListAreaShapesHandler(HubDbContext db) : IHandle<ListAreaShapes, IReadOnlyList<AreaShape>>
{
    public async Task<IReadOnlyList<AreaShape>> Handle(ListAreaShapes request, CancellationToken cancellationToken)
    {
        var drawn = await db.Areas.AsNoTracking().Where(a => a.Level == request.Level && a.RingsJson != null).OrderBy(a => a.Code)
            .Select(a => new { a.Id, a.Code, a.NameZh, a.NameEn, a.Level, a.RingsJson }).ToListAsync(cancellationToken);
        return [.. drawn.Select(a => new AreaShape(a.Id, a.Code, a.NameZh, a.NameEn, a.Level, JsonSerializer.Deserialize<double[][][]>(a.RingsJson!)!))];
    }
}
