using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>One page of the ledger (台账, R-02): newest first, or by time limit, those without one last.</summary>
public sealed record ListCases(CaseFilter Filter, CaseOrder Sort, int? Limit, string? Cursor) : IQuery<CasePage>
{
    internal static void Map(RouteGroupBuilder cases) => cases.MapGet("/", ([AsParameters] CaseFilter filter, CaseOrder? sort, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListCases(filter, sort ?? CaseOrder.LoggedAt, limit, cursor), ct)).Is<ListCases>(RectificationFeature.Read);
}

/// <summary>Rows, the marker of the next page, and with the first page the total.</summary>
public sealed record CasePage(IReadOnlyList<CaseRow> Items, string? Next, int? Total, bool TotalIsCapped);

public record CaseRow(
    Guid CaseId, string Number, string Description, string? DescriptionEn, string? Category, CaseState State, CaseSource Source, Deadline Deadline, Guid? UnitId, string? UnitNameZh, string? UnitNameEn,
    Guid? PointId, string? PointNameZh, string? PointNameEn, string? Address, DateTimeOffset LoggedAt, DateTimeOffset? DueAt, DateTimeOffset? ClosedAt, int ReturnCount);

internal sealed class ListCasesHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ListCases, CasePage>
{
    public async Task<CasePage> Handle(ListCases request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var zone = await db.CampaignZone(context, cancellationToken);
        var all = request.Filter.On(db, zone, now);
        var total = await Keyset.TotalAsync(request.Filter.On(db, zone, now, counting: true), request.Cursor, request.Filter.Search, cancellationToken: cancellationToken);
        var limit = Keyset.Limit(request.Limit);
        var rows = await CaseRows.Project(db, After(all, request).Take(limit + 1), now).ToListAsync(cancellationToken);
        var more = Keyset.Cut(rows, limit);
        var next = more ? new Cursor(request.Sort is CaseOrder.DueAt ? rows[^1].DueAt : rows[^1].LoggedAt, rows[^1].CaseId).ToString() : null;
        return new(rows, next, total.Count, total.IsCapped);
    }

    private static IQueryable<RectificationCase> After(IQueryable<RectificationCase> cases, ListCases request)
    {
        var cursor = Cursor.Read(request.Cursor);
        if (request.Sort is CaseOrder.LoggedAt)
        {
            if (cursor is { At: { } at, Id: var id }) cases = cases.Where(c => c.LoggedAt < at || (c.LoggedAt == at && c.Id < id));
            return cases.In(request.Sort);
        }

        if (cursor is { At: { } dueAt, Id: var dueId }) cases = cases.Where(c => c.DueAt > dueAt || c.DueAt == null || (c.DueAt == dueAt && c.Id > dueId));
        else if (cursor is { Id: var undatedId }) cases = cases.Where(c => c.DueAt == null && c.Id > undatedId);
        return cases.In(request.Sort);
    }
}

internal static class CaseRows
{
    /// <summary>In the order of the ledger: newest first, or by time limit, those without one last.</summary>
    public static IQueryable<RectificationCase> In(this IQueryable<RectificationCase> cases, CaseOrder order) =>
        order is CaseOrder.LoggedAt ? cases.OrderByDescending(c => c.LoggedAt).ThenByDescending(c => c.Id) : cases.OrderBy(c => c.DueAt).ThenBy(c => c.Id);

    /// <summary>Joins the names in and works out the deadline; keeps the order of <paramref name="cases"/>.</summary>
    public static IQueryable<CaseRow> Project(HubDbContext db, IQueryable<RectificationCase> cases, DateTimeOffset now) =>
        from c in cases
        join unit in db.Units on c.UnitId equals (Guid?)unit.Id into units
        from unit in units.DefaultIfEmpty()
        join point in db.Points on c.PointId equals (Guid?)point.Id into points
        from point in points.DefaultIfEmpty()
        select new CaseRow(
            c.Id, CaseNumbers.Text(c.Number), c.Description, c.DescriptionEn, c.Category, c.State, c.Source, Deadlines.Of(c.State, c.DueAt, c.ScoreDueAt, c.ClosedAt, now),
            c.UnitId, unit.NameZh, unit.NameEn, c.PointId, point.NameZh, point.NameEn, c.Address, c.LoggedAt, c.DueAt, c.ClosedAt, c.ReturnCount);
}
