using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
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

public sealed record BodyNode(Guid BodyId, Guid? ParentId, BodyKind Kind, string NameZh, string NameEn, IReadOnlyList<BodyPostRow> Posts);

public sealed record BodyPostRow(Guid PostId, PostType PostType, string PersonName, Guid? UnitId, string? UnitNameZh, string? UnitNameEn, DateOnly Since);

internal sealed class ListBodiesHandler(HubDbContext db) : IHandle<ListBodies, IReadOnlyList<BodyNode>>
{
    public async Task<IReadOnlyList<BodyNode>> Handle(ListBodies request, CancellationToken cancellationToken)
    {
        var bodies = await db.Bodies.AsNoTracking().Include(b => b.Posts).OrderBy(b => b.Position).ThenBy(b => b.Id).ToListAsync(cancellationToken);
        var unitIds = bodies.SelectMany(b => b.Posts).Where(p => p.UnitId is not null).Select(p => p.UnitId!.Value).Distinct().ToList();
        var units = await db.Units.AsNoTracking().Where(u => unitIds.Contains(u.Id)).ToDictionaryAsync(u => u.Id, cancellationToken);
        return BodyNodes.InOrder(bodies, units);
    }
}

internal static class BodyNodes
{
    public static IReadOnlyList<BodyNode> InOrder(IReadOnlyCollection<Body> bodies, IReadOnlyDictionary<Guid, Unit> units)
    {
        var below = bodies.ToLookup(b => b.ParentId);
        IEnumerable<Body> From(Guid? parentId) => below[parentId].SelectMany(b => From(b.Id).Prepend(b));
        return [.. From(null).Select(b => new BodyNode(b.Id, b.ParentId, b.Kind, b.NameZh, b.NameEn, [.. b.Posts.OrderBy(p => p.PostType).ThenBy(p => p.PostId).Select(p => Row(p, units))]))];
    }

    private static BodyPostRow Row(BodyPost post, IReadOnlyDictionary<Guid, Unit> units)
    {
        var unit = post.UnitId is { } unitId ? units.GetValueOrDefault(unitId) : null;
        return new(post.PostId, post.PostType, post.PersonName, post.UnitId, unit?.NameZh, unit?.NameEn, post.Since);
    }
}
