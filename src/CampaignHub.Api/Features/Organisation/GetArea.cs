using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>One area with the way down to it and what lies in it and below: points and open cases.</summary>
public sealed record GetArea(Guid AreaId) : IQuery<AreaDetail>
{
    internal static void Map(RouteGroupBuilder areas) =>
        areas.MapGet("/{areaId:guid}", (Guid areaId, Pipe pipe, CancellationToken ct) => pipe.Send(new GetArea(areaId), ct)).Is<GetArea>(OrganisationFeature.Read);
}

public sealed record AreaDetail(
    Guid AreaId, string Code, string NameZh, string? NameEn, AreaLevel Level, Guid? ParentId, int ChildCount, string? ResponsiblePerson,
    int? Number, int? ZoneNumber, Guid? UnitId, string? UnitNameZh, string? UnitNameEn, bool HasOutline,
    int Version, string? Content, Datum? OutlineDatum, DateTimeOffset? ClosedAt, IReadOnlyList<AreaNode> Path, int PointCount, int OpenCaseCount)
    : AreaNode(AreaId, Code, NameZh, NameEn, Level, ParentId, ChildCount, ResponsiblePerson, Number, ZoneNumber, UnitId, UnitNameZh, UnitNameEn, HasOutline);

internal sealed class GetAreaHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<GetArea, AreaDetail>
{
    public async Task<AreaDetail> Handle(GetArea request, CancellationToken cancellationToken)
    {
        var more = await db.Areas.Where(a => a.Id == request.AreaId).Select(a => new { a.Path, a.Version, a.Content, a.OutlineDatum, a.ClosedAt }).FirstOrDefaultAsync(cancellationToken)
            ?? throw OrganisationRefusals.AreaNotFound.AsException();
        var path = more.Path;
        var ids = path.Split('.').Select(id => Guid.ParseExact(id, "N")).ToList();
        var nodes = (await AreaNodes.ReadAsync(db, await db.TodayAsync(context, clock, cancellationToken), db.Areas.Where(a => ids.Contains(a.Id)), cancellationToken)).ToDictionary(n => n.AreaId);
        var here = nodes[request.AreaId];
        var within = db.Areas.Where(a => a.Path.StartsWith(path)).Select(a => (Guid?)a.Id);
        var points = await db.Points.CountAsync(p => within.Contains(p.AreaId), cancellationToken);
        var open = await db.Cases.Open().CountAsync(c => within.Contains(c.AreaId), cancellationToken);
        return new(
            here.AreaId, here.Code, here.NameZh, here.NameEn, here.Level, here.ParentId, here.ChildCount, here.ResponsiblePerson,
            here.Number, here.ZoneNumber, here.UnitId, here.UnitNameZh, here.UnitNameEn, here.HasOutline,
            more.Version, more.Content, more.OutlineDatum, more.ClosedAt, [.. ids[..^1].Where(nodes.ContainsKey).Select(id => nodes[id])], points, open);
    }
}
