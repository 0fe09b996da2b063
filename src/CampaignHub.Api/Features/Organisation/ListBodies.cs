using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>All bodies of the campaign, each parent before its children, with the holders of their posts in order of precedence (O-01, O-07).</summary>
public sealed record ListBodies : IQuery<IReadOnlyList<BodyNode>>
{
    internal static void Map(RouteGroupBuilder bodies) =>
        bodies.MapGet("/", (Pipe pipe, CancellationToken ct) => pipe.Send(new ListBodies(), ct)).Is<ListBodies>(OrganisationFeature.Read);
}

public sealed record BodyNode(Guid BodyId, Guid? ParentId, BodyKind Kind, string NameZh, string NameEn, IReadOnlyList<AppointmentRow> Posts);

internal sealed class ListBodiesHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ListBodies, IReadOnlyList<BodyNode>>
{
    public async Task<IReadOnlyList<BodyNode>> Handle(ListBodies request, CancellationToken cancellationToken)
    {
        var today = await db.TodayAsync(context, clock, cancellationToken);
        var bodies = await db.Bodies.AsNoTracking().OrderBy(b => b.Position).ThenBy(b => b.Id).ToListAsync(cancellationToken);
        var posts = await AppointmentRows.Project(db, AppointmentRows.On(db, today).Where(a => a.SubjectKind == SubjectKind.Body)).ToListAsync(cancellationToken);
        return BodyNodes.InOrder(bodies, posts);
    }
}

internal static class BodyNodes
{
    public static IReadOnlyList<BodyNode> InOrder(IReadOnlyCollection<Body> bodies, IEnumerable<AppointmentRow> posts)
    {
        var below = bodies.ToLookup(b => b.ParentId);
        var held = posts.ToLookup(p => p.SubjectId);
        IEnumerable<Body> From(Guid? parentId) => below[parentId].SelectMany(b => From(b.Id).Prepend(b));
        return [.. From(null).Select(b => new BodyNode(b.Id, b.ParentId, b.Kind, b.NameZh, b.NameEn, [.. held[b.Id].OrderBy(p => p.PostType).ThenBy(p => p.From).ThenBy(p => p.AppointmentId)]))];
    }
}
