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
public sealed record AreaAt(PlaceState State, AreaStep? Area, IReadOnlyList<AreaStep> Chain, IReadOnlyList<AreaStep> Claims, Answerable? GridWorker, Answerable? Community, Answerable? Town, Answerable? SectorOwner);

/// <summary>One area on the way to a place.</summary>
public sealed record AreaStep(Guid AreaId, string Code, string NameZh, string? NameEn, AreaLevel Level);

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
        var steps = await db.Areas.Where(a => wanted.Contains(a.Id)).Select(a => new AreaStep(a.Id, a.Code, a.NameZh, a.NameEn, a.Level)).ToDictionaryAsync(a => a.AreaId, cancellationToken);
        var posts = await PostsAsync(wanted, cancellationToken);
        var chain = ids.Where(steps.ContainsKey).Select(id => steps[id]).ToList();
        var grids = chain.Where(n => n.Level is AreaLevel.Grid or AreaLevel.SubGrid).ToList();
        var worked = grids.LastOrDefault(n => posts[n.AreaId].Any(p => p.PostType is PostType.GridWorker)) ?? grids.LastOrDefault();
        Answerable? At(AreaStep? step, PostType post) => step is null ? null : Of(step, [.. posts[step.AreaId]], post);
        Answerable? On(AreaLevel level) => At(chain.LastOrDefault(n => n.Level == level), PostType.AreaLeader);
        return new(
            placed.State, chain.LastOrDefault(), chain, [.. placed.Claims.Where(steps.ContainsKey).Select(id => steps[id])],
            At(worked, PostType.GridWorker), On(AreaLevel.Village), On(AreaLevel.Town), At(placed.RoadSectionId is { } section ? steps.GetValueOrDefault(section) : null, PostType.AreaLeader));
    }

    /// <summary>The posts of these areas as they are held today, the longest held first.</summary>
    private async Task<ILookup<Guid, HeldPost>> PostsAsync(List<Guid> areaIds, CancellationToken cancellationToken)
    {
        var today = await db.TodayAsync(context, clock, cancellationToken);
        var held = await (
            from post in AppointmentRows.On(db, today)
            where areaIds.Contains(post.SubjectId) && post.SubjectKind == SubjectKind.Area
            join u in db.Units on post.UnitId equals u.Id into units
            from unit in units.DefaultIfEmpty()
            orderby post.From, post.Id
            select new HeldPost(post.SubjectId, post.PostType, post.PersonName, post.UnitId, unit.NameZh, unit.NameEn)).ToListAsync(cancellationToken);
        return held.ToLookup(p => p.SubjectId);
    }

    /// <summary>The person in the post, or else in the area's first one, and the unit that answers for the ground.</summary>
    private static Answerable Of(AreaStep area, List<HeldPost> posts, PostType post)
    {
        var unit = posts.Find(p => p.PostType is PostType.AreaUnit);
        var person = posts.Find(p => p.PostType == post) ?? posts.Where(p => p.PostType is PostType.AreaLeader or PostType.GridLeader).MinBy(p => p.PostType);
        return new(area.AreaId, area.NameZh, area.NameEn, person?.PersonName, unit?.UnitId, unit?.UnitNameZh, unit?.UnitNameEn);
    }

    private sealed record HeldPost(Guid SubjectId, PostType PostType, string? PersonName, Guid? UnitId, string? UnitNameZh, string? UnitNameEn);
}
