using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
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

internal sealed class ListAreasHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ListAreas, IReadOnlyList<AreaNode>>
{
    public async Task<IReadOnlyList<AreaNode>> Handle(ListAreas request, CancellationToken cancellationToken)
    {
        var today = await db.TodayAsync(context, clock, cancellationToken);
        var nodes = await AreaNodes.Project(db, today, db.Areas.Where(a => a.ParentId == request.ParentId)).ToListAsync(cancellationToken);
        if (nodes.Count == 0 && request.ParentId is { } parentId && !await db.Areas.AnyAsync(a => a.Id == parentId, cancellationToken)) throw OrganisationRefusals.AreaNotFound.AsException();
        return nodes;
    }
}

internal static class AreaNodes
{
    /// <summary>By code, with the children counted and the person answerable today found in the same query.</summary>
    public static IQueryable<AreaNode> Project(HubDbContext db, DateOnly today, IQueryable<Area> areas) =>
        areas.AsNoTracking().OrderBy(a => a.Code).Select(a => new AreaNode(
            a.Id, a.Code, a.NameZh, a.NameEn, a.Level, a.ParentId, db.Areas.Count(c => c.ParentId == a.Id),
            db.Appointments.Where(p => p.SubjectId == a.Id && (p.PostType == PostType.AreaLeader || p.PostType == PostType.GridLeader) && p.From <= today && (p.Until == null || p.Until >= today))
                .OrderBy(p => p.PostType).Select(p => p.PersonName).FirstOrDefault()));
}
