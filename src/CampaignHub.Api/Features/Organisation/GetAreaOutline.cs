using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>The outline of one area: as it was given, and in WGS-84 for the map.</summary>
public sealed record GetAreaOutline(Guid AreaId) : IQuery<AreaOutline>
{
    internal static void Map(RouteGroupBuilder areas) =>
        areas.MapGet("/{areaId:guid}/outline", (Guid areaId, Pipe pipe, CancellationToken ct) => pipe.Send(new GetAreaOutline(areaId), ct)).Is<GetAreaOutline>(OrganisationFeature.Read);
}

/// <summary>Polygons of rings of [longitude, latitude], the outer ring first; without a datum none is drawn.</summary>
public sealed record AreaOutline(Guid AreaId, int Version, Datum? Datum, double[][][][] Given, double[][][][] Wgs84);

internal sealed class GetAreaOutlineHandler(HubDbContext db) : IHandle<GetAreaOutline, AreaOutline>
{
    public async Task<AreaOutline> Handle(GetAreaOutline request, CancellationToken cancellationToken)
    {
        var area = await db.Areas.AsNoTracking().FirstOrDefaultAsync(a => a.Id == request.AreaId, cancellationToken) ?? throw OrganisationRefusals.AreaNotFound.AsException();
        return area.Outline is { } outline ? new(area.Id, area.Version, outline.Datum, outline.Polygons, outline.ToWgs84().Polygons) : new(area.Id, area.Version, null, [], []);
    }
}
