using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Geometry;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>The smallest area a place lies in, the way down to it, and who answers for it: grid worker, community, town and the owner of the road section (O-21, O-27, O-34).</summary>
public sealed record FindAreaAt(double Lng, double Lat, Datum Datum) : IQuery<AreaAt>
{
    internal static void Map(RouteGroupBuilder areas) => areas.MapGet("/at", (double lng, double lat, Datum? datum, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new FindAreaAt(lng, lat, datum ?? Datum.Wgs84), ct)).Is<FindAreaAt>(OrganisationFeature.Read);
}

/// <summary>Chain runs from the top down to the area itself; Claims are the areas of one level that dispute the place.</summary>
public sealed record AreaAt(PlaceState State, AreaNode? Area, IReadOnlyList<AreaNode> Chain, IReadOnlyList<AreaNode> Claims, Answerable? GridWorker, Answerable? Community, Answerable? Town, Answerable? SectorOwner);

/// <summary>Who answers for an area: a person, a unit, or both.</summary>
public sealed record Answerable(Guid AreaId, string AreaNameZh, string? AreaNameEn, string? Person, Guid? UnitId, string? UnitNameZh, string? UnitNameEn);

internal sealed class FindAreaAtValidator : AbstractValidator<FindAreaAt>
{
    public FindAreaAtValidator()
    {
        RuleFor(a => a.Lng).InclusiveBetween(-180, 180);
        RuleFor(a => a.Lat).InclusiveBetween(-90, 90);
        RuleFor(a => a.Datum).IsInEnum();
    }
}

internal sealed class FindAreaAtHandler(HubDbContext db, RequestContext context, AreaMaps maps, TimeProvider clock) : IHandle<FindAreaAt, AreaAt>
{
    public async Task<AreaAt> Handle(FindAreaAt request, CancellationToken cancellationToken)
    {
        var (longitude, latitude) = request.Datum is Datum.Gcj02 ? Gcj02.ToWgs84(request.Lng, request.Lat) : (request.Lng, request.Lat);
        var placed = (await maps.OfAsync(db, context, cancellationToken)).At(longitude, latitude);
        if (placed.State is PlaceState.Unresolved) return new(placed.State, null, [], [], null, null, null, null);
        var path = placed.AreaId is { } found ? await db.Areas.Where(a => a.Id == found).Select(a => a.Path).FirstOrDefaultAsync(cancellationToken) : null;
        var ids = path?.Split('.').Select(id => Guid.ParseExact(id, "N")).ToList() ?? [];
        var wanted = ids.Concat(placed.Claims).Append(placed.RoadSectionId ?? Guid.Empty).ToList();
        var today = await db.TodayAsync(context, clock, cancellationToken);
        var nodes = (await AreaNodes.Project(db, today, db.Areas.Where(a => wanted.Contains(a.Id))).ToListAsync(cancellationToken)).ToDictionary(n => n.AreaId);
        var workers = (await AppointmentRows.On(db, today).Where(p => p.PostType == PostType.GridWorker && ids.Contains(p.SubjectId)).OrderBy(p => p.From).ThenBy(p => p.Id)
            .Select(p => new { p.SubjectId, p.PersonName }).ToListAsync(cancellationToken)).ToLookup(p => p.SubjectId, p => p.PersonName);
        var chain = ids.Where(nodes.ContainsKey).Select(id => nodes[id]).ToList();
        var section = placed.RoadSectionId is { } sectionId ? nodes.GetValueOrDefault(sectionId) : null;
        var grids = chain.Where(n => n.Level is AreaLevel.Grid or AreaLevel.SubGrid).ToList();
        var grid = grids.LastOrDefault(n => workers.Contains(n.AreaId)) ?? grids.LastOrDefault();
        Answerable? At(AreaLevel level) => chain.LastOrDefault(n => n.Level == level) is { } node ? Of(node) : null;
        return new(
            placed.State, chain.LastOrDefault(), chain, [.. placed.Claims.Where(nodes.ContainsKey).Select(id => nodes[id])],
            grid is null ? null : Of(grid) with { Person = workers[grid.AreaId].FirstOrDefault() ?? grid.ResponsiblePerson }, At(AreaLevel.Village), At(AreaLevel.Town), section is null ? null : Of(section));
    }

    private static Answerable Of(AreaNode node) => new(node.AreaId, node.NameZh, node.NameEn, node.ResponsiblePerson, node.UnitId, node.UnitNameZh, node.UnitNameEn);
}
