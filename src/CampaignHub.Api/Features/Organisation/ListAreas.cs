using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>The areas directly below one, or the roots, by code, each with the number below it (O-08).</summary>
public sealed record ListAreas(Guid? ParentId) : IQuery<IReadOnlyList<AreaNode>>
{
    internal static void Map(RouteGroupBuilder areas) =>
        areas.MapGet("/", (Guid? parentId, Pipe pipe, CancellationToken ct) => pipe.Send(new ListAreas(parentId), ct)).Is<ListAreas>(OrganisationFeature.Read);
}

public record AreaNode(Guid AreaId, string Code, string NameZh, string? NameEn, AreaLevel Level, Guid? ParentId, int ChildCount, string? ResponsiblePerson);

internal sealed class ListAreasHandler(HubDbContext db) : IHandle<ListAreas, IReadOnlyList<AreaNode>>
{
    public async Task<IReadOnlyList<AreaNode>> Handle(ListAreas request, CancellationToken cancellationToken)
    {
        var nodes = await AreaNodes.Project(db, db.Areas.Where(a => a.ParentId == request.ParentId)).ToListAsync(cancellationToken);
        if (nodes.Count == 0 && request.ParentId is { } parentId && !await db.Areas.AnyAsync(a => a.Id == parentId, cancellationToken)) throw OrganisationRefusals.AreaNotFound.AsException();
        return nodes;
    }
}

internal static class AreaNodes
{
    /// <summary>By code, with the children counted in the same query.</summary>
    public static IQueryable<AreaNode> Project(HubDbContext db, IQueryable<Area> areas) =>
        areas.AsNoTracking().OrderBy(a => a.Code).Select(a => new AreaNode(a.Id, a.Code, a.NameZh, a.NameEn, a.Level, a.ParentId, db.Areas.Count(c => c.ParentId == a.Id), a.ResponsiblePerson));
}
