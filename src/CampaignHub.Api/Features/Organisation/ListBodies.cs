using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>All bodies of the campaign as they stood on a business date, today unless told, each parent before its children, with the holders of their posts in order of precedence (O-01, O-05, O-07); only those found when something is searched.</summary>
public sealed record ListBodies(DateOnly? On, string? Search = null) : IQuery<IReadOnlyList<BodyNode>>
{
    internal static void Map(RouteGroupBuilder bodies) =>
        bodies.MapGet("/", (DateOnly? on, string? search, Pipe pipe, CancellationToken ct) => pipe.Send(new ListBodies(on, search), ct)).Is<ListBodies>(OrganisationFeature.Read);
}

/// <summary>A body on a business date; <c>ByOffice</c> counts the heads of units that are members by rule.</summary>
public sealed record BodyNode(
    Guid BodyId, Guid? ParentId, BodyKind Kind, string NameZh, string NameEn, int Position, DateOnly? FoundedOn, DateOnly? DissolvedOn, IReadOnlyList<AppointmentRow> Posts, int ByOffice);

internal sealed class ListBodiesHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ListBodies, IReadOnlyList<BodyNode>>
{
    public async Task<IReadOnlyList<BodyNode>> Handle(ListBodies request, CancellationToken cancellationToken)
    {
        var day = request.On ?? await db.TodayAsync(context, clock, cancellationToken);
        var all = db.Bodies.AsNoTracking().Finding(request.Search);
        var bodies = await all.Include(b => b.Past).Where(b => (b.FoundedOn == null || b.FoundedOn <= day) && (b.DissolvedOn == null || b.DissolvedOn >= day)).ToListAsync(cancellationToken);
        var posts = await AppointmentRows.Project(db, AppointmentRows.On(db, day).Where(a => a.SubjectKind == SubjectKind.Body)).ToListAsync(cancellationToken);
        return BodyNodes.InOrder(bodies, day, posts, await OfficeMembers.CountAsync(db, day, cancellationToken));
    }
}

internal static class BodyNodes
{
    public static IReadOnlyList<BodyNode> InOrder(IReadOnlyCollection<Body> bodies, DateOnly day, IEnumerable<AppointmentRow> posts, IReadOnlyDictionary<Guid, int> byOffice)
    {
        var known = bodies.Select(b => b.Id).ToHashSet();
        var placed = bodies.Select(b => (Body: b, Place: b.On(day))).OrderBy(b => b.Place.Position).ThenBy(b => b.Body.Id).ToList();

        // A body whose parent does not stand on the day shows at the top rather than not at all.
        var below = placed.ToLookup(b => b.Place.ParentId is { } parent && known.Contains(parent) ? parent : Guid.Empty);
        var held = posts.ToLookup(p => p.SubjectId);
        IEnumerable<(Body Body, BodyPlace Place)> From(Guid parentId) => below[parentId].SelectMany(b => From(b.Body.Id).Prepend(b));
        return [.. From(Guid.Empty).Select(b => Of(b.Body, b.Place, held[b.Body.Id], byOffice.GetValueOrDefault(b.Body.Id)))];
    }

    public static BodyNode Of(Body body, BodyPlace place, IEnumerable<AppointmentRow> posts, int byOffice) => new(
        body.Id, place.ParentId, body.Kind, place.NameZh, place.NameEn, place.Position, body.FoundedOn, body.DissolvedOn, [.. InPrecedence(posts)], byOffice);

    public static IOrderedEnumerable<AppointmentRow> InPrecedence(IEnumerable<AppointmentRow> posts) => posts.OrderBy(p => Post.PrecedenceOf(p.PostType, p.Rank)).ThenBy(p => p.From).ThenBy(p => p.AppointmentId);
}
