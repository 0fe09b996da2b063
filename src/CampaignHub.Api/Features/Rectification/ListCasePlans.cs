using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>The rectification plans of cases that are still open, the nearest deadline first; late ones alone when asked.</summary>
public sealed record ListCasePlans(bool? Late, Guid? UnitId, int? Limit, string? Cursor) : IQuery<CasePlanListPage>
{
    internal static void Map(RouteGroupBuilder plans) => plans.MapGet("/", (bool? late, Guid? unitId, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListCasePlans(late, unitId, limit, cursor), ct)).Is<ListCasePlans>(RectificationFeature.Read);
}

/// <summary>Rows, the marker of the next page, and with the first page the total: exact up to 10,000.</summary>
public sealed record CasePlanListPage(IReadOnlyList<CasePlanRow> Items, string? Next, int? Total, bool TotalIsCapped);

/// <summary>NextTitle and NextDueOn are of the first step that is not reached. Costs are in yuan.</summary>
public sealed record CasePlanRow(
    Guid CaseId, string Number, string Description, string? DescriptionEn, CaseState State, Guid? UnitId, string? UnitNameZh, string? UnitNameEn, string Measure, string ResponsibleName, DateOnly DueOn,
    int Milestones, int Reached, string? NextTitle, DateOnly? NextDueOn, bool Late, decimal? EstimatedCost, decimal? ActualCost);

internal sealed class ListCasePlansHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ListCasePlans, CasePlanListPage>
{
    public async Task<CasePlanListPage> Handle(ListCasePlans request, CancellationToken cancellationToken)
    {
        var today = await db.TodayAsync(context, clock, cancellationToken);
        var open = db.Cases.Open();
        var all = db.CasePlans.AsNoTracking().Where(p => open.Any(c => c.Id == p.Id && (request.UnitId == null || c.UnitId == request.UnitId)));
        if (request.Late is true) all = all.Where(p => p.Milestones.Any(m => m.ReachedOn == null && m.DueOn < today) || (p.DueOn < today && open.Any(c => c.Id == p.Id && c.State != CaseState.Submitted)));
        var total = await Keyset.TotalAsync(all, request.Cursor, cancellationToken: cancellationToken);
        var limit = Keyset.Limit(request.Limit);
        if (Cursor.Read(request.Cursor) is { Day: { } day, Id: var id }) all = all.Where(p => p.DueOn > day || (p.DueOn == day && p.Id > id));
        var rows = await (
            from p in all.OrderBy(p => p.DueOn).ThenBy(p => p.Id).Take(limit + 1)
            join c in db.Cases on p.Id equals c.Id
            join unit in db.Units on c.UnitId equals unit.Id into units
            from unit in units.DefaultIfEmpty()
            orderby p.DueOn, p.Id
            select new
            {
                Plan = p,
                Case = new { c.Number, c.Description, c.DescriptionEn, c.State, c.UnitId },
                Zh = unit.NameZh,
                En = unit.NameEn,
                Steps = p.Milestones.Count,
                Reached = p.Milestones.Count(m => m.ReachedOn != null),
                Next = p.Milestones.Where(m => m.ReachedOn == null).OrderBy(m => m.DueOn).ThenBy(m => m.Id).Select(m => new { m.Title, m.DueOn }).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        var more = Keyset.Cut(rows, limit);
        return new(
            [.. rows.Select(r => new CasePlanRow(
                r.Plan.Id, CaseNumbers.Text(r.Case.Number), r.Case.Description, r.Case.DescriptionEn, r.Case.State, r.Case.UnitId, r.Zh, r.En, r.Plan.Measure, r.Plan.ResponsibleName, r.Plan.DueOn,
                r.Steps, r.Reached, r.Next?.Title, r.Next?.DueOn, (r.Next is { } next && next.DueOn < today) || (r.Plan.DueOn < today && r.Case.State != CaseState.Submitted), r.Plan.EstimatedCost, r.Plan.ActualCost))],
            more ? Cursor.After(rows[^1].Plan.DueOn, rows[^1].Plan.Id) : null, total.Count, total.IsCapped);
    }
}
