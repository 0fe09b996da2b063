using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>The areas in use directly below one, or the roots, by code, each with the number below it (O-08).</summary>
public sealed record ListAreas(Guid? ParentId) : IQuery<IReadOnlyList<AreaNode>>
{
    internal static void Map(RouteGroupBuilder areas) =>
        areas.MapGet("/", (Guid? parentId, Pipe pipe, CancellationToken ct) => pipe.Send(new ListAreas(parentId), ct)).Is<ListAreas>(OrganisationFeature.Read);
}

/// <summary>One node of the tree; ZoneNumber is the number of the zone directly above a grid.</summary>
public record AreaNode(
    Guid AreaId, string Code, string NameZh, string? NameEn, AreaLevel Level, Guid? ParentId, int ChildCount, string? ResponsiblePerson,
    int? Number, int? ZoneNumber, Guid? UnitId, string? UnitNameZh, string? UnitNameEn, bool HasOutline)
{
    /// <summary>第三片区第七网格 (O-28).</summary>
    public string? GridCodeZh => GridCode.Of(ZoneNumber, Number)?.Chinese;

    public string? GridCodeEn => GridCode.Of(ZoneNumber, Number)?.English;
}

internal sealed class ListAreasHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ListAreas, IReadOnlyList<AreaNode>>
{
    public async Task<IReadOnlyList<AreaNode>> Handle(ListAreas request, CancellationToken cancellationToken)
    {
        var today = await db.TodayAsync(context, clock, cancellationToken);
        var nodes = await AreaNodes.ReadAsync(db, today, db.Areas.Where(a => a.ParentId == request.ParentId && a.ClosedAt == null), cancellationToken);
        if (nodes.Count == 0 && request.ParentId is { } parentId && !await db.Areas.AnyAsync(a => a.Id == parentId, cancellationToken)) throw OrganisationRefusals.AreaNotFound.AsException();
        return nodes;
    }
}

internal static class AreaNodes
{
    /// <summary>Reads the nodes by code with their children counted, then the person and the unit answerable today for all of them in one more query.</summary>
    public static async Task<List<AreaNode>> ReadAsync(HubDbContext db, DateOnly today, IQueryable<Area> areas, CancellationToken cancellationToken)
    {
        var read = await (
            from a in areas.AsNoTracking()
            join z in db.Areas on a.ParentId equals z.Id into above
            from zone in above.DefaultIfEmpty()
            orderby a.Code
            select new AreaNode(
                a.Id, a.Code, a.NameZh, a.NameEn, a.Level, a.ParentId, db.Areas.Count(c => c.ParentId == a.Id && c.ClosedAt == null), null,
                a.Number, a.Level == AreaLevel.Grid && zone.Level == AreaLevel.Zone ? zone.Number : null, null, null, null, a.OutlineJson != null)).ToListAsync(cancellationToken);
        var ids = read.Select(n => n.AreaId).ToList();
        var held = (await (
            from term in AppointmentRows.On(db, today).Where(p => ids.Contains(p.SubjectId) && (p.PostType == PostType.AreaLeader || p.PostType == PostType.GridLeader || p.PostType == PostType.AreaUnit))
            join u in db.Units on term.UnitId equals u.Id into units
            from unit in units.DefaultIfEmpty()
            orderby term.PostType
            select new { term.SubjectId, term.PostType, term.PersonName, term.UnitId, unit.NameZh, unit.NameEn }).ToListAsync(cancellationToken)).ToLookup(t => t.SubjectId);
        return [.. read.Select(node =>
        {
            var unit = held[node.AreaId].FirstOrDefault(t => t.PostType is PostType.AreaUnit);
            return node with { ResponsiblePerson = held[node.AreaId].FirstOrDefault(t => t.PostType is not PostType.AreaUnit)?.PersonName, UnitId = unit?.UnitId, UnitNameZh = unit?.NameZh, UnitNameEn = unit?.NameEn };
        })];
    }
}
