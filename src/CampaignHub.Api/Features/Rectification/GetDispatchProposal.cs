using CampaignHub.Api.Features.Worktime;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>What a dispatch of the case would be by its category: to whom, how long, until when from now.</summary>
public sealed record GetDispatchProposal(Guid CaseId) : IQuery<DispatchProposal>
{
    internal static void Map(RouteGroupBuilder cases) =>
        cases.MapGet("/{caseId:guid}/dispatch-proposal", (Guid caseId, Pipe pipe, CancellationToken ct) => pipe.Send(new GetDispatchProposal(caseId), ct)).Is<GetDispatchProposal>(RectificationFeature.Dispatch);
}

/// <summary>The unit that would get it and on which axis; the category's limit and when it would run out; nothing where the category says nothing.</summary>
public sealed record DispatchProposal(
    Guid? UnitId, string? UnitNameZh, string? UnitNameEn, OwnerAxis Axis, LimitRow? Limit, DateTimeOffset? DueAt, bool Urgent, string? ClosingStandard);

internal sealed class GetDispatchProposalHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<GetDispatchProposal, DispatchProposal>
{
    public async Task<DispatchProposal> Handle(GetDispatchProposal request, CancellationToken cancellationToken)
    {
        var found = await db.Cases.AsNoTracking().FirstOrDefaultAsync(c => c.Id == request.CaseId, cancellationToken) ?? throw RectificationRefusals.NotFound.AsException();
        var category = await db.CategoryOf(found.Category, cancellationToken);
        var axis = category?.OwnerAxis ?? OwnerAxis.Area;
        var unitId = await OwnerOf(found, axis, cancellationToken);
        var unit = await db.Units.Where(u => u.Id == unitId && u.ClosedOn == null).Select(u => new { u.Id, u.NameZh, u.NameEn }).FirstOrDefaultAsync(cancellationToken);
        var limit = category?.Limit;
        var dueAt = limit is null ? (DateTimeOffset?)null : (await db.CampaignCalendar(context, cancellationToken)).Add(clock.GetUtcNow(), limit);
        return new(unit?.Id, unit?.NameZh, unit?.NameEn, axis, LimitRow.Of(limit), dueAt, category?.Urgent ?? false, category?.ClosingStandard);
    }

    /// <summary>The point's owner on the axis; without a point whom the finder suggests, and without one the town or village whose ground it is.</summary>
    private async Task<Guid?> OwnerOf(RectificationCase found, OwnerAxis axis, CancellationToken cancellationToken)
    {
        var point = await db.Points.Where(p => p.Id == found.PointId).Select(p => new { p.OwnerUnitId, p.SectorOwnerUnitId }).FirstOrDefaultAsync(cancellationToken);
        if (point is not null) return axis is OwnerAxis.Sector ? point.SectorOwnerUnitId ?? point.OwnerUnitId : point.OwnerUnitId;
        if (found.SuggestedUnitId is not null || found.AreaId is not { } areaId) return found.SuggestedUnitId;
        var path = await db.Areas.Where(a => a.Id == areaId).Select(a => a.Path).FirstOrDefaultAsync(cancellationToken);
        if (path is null) return null;
        return await (
            from unit in db.Units
            join area in db.Areas on unit.AreaId equals area.Id
            where unit.ClosedOn == null && (unit.Category == UnitCategory.Town || unit.Category == UnitCategory.Village) && path.StartsWith(area.Path)
            orderby area.Path.Length descending, unit.Code
            select (Guid?)unit.Id).FirstOrDefaultAsync(cancellationToken);
    }
}
