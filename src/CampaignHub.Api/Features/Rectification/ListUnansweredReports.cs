using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Reports nobody has answered yet, oldest first; with Ended those of cases that are over, which can be answered for good.</summary>
public sealed record ListUnansweredReports(bool? Ended, int? Limit, string? Cursor) : IQuery<UnansweredPage>
{
    internal static void Map(RouteGroupBuilder reports) => reports.MapGet("/unanswered", (bool? ended, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListUnansweredReports(ended, limit, cursor), ct)).Is<ListUnansweredReports>(RectificationFeature.Dispatch);
}

/// <summary>Rows, the marker of the next page, and with the first page the total: exact up to 10,000.</summary>
public sealed record UnansweredPage(IReadOnlyList<UnansweredRow> Items, string? Next, int? Total, bool TotalIsCapped);

public sealed record UnansweredRow(
    Guid ReportId, Guid CaseId, string Number, string Description, string? DescriptionEn, CaseState State, DateTimeOffset? ClosedAt, CaseSource Source, string? Reference, DateOnly? ReportedOn, string? Reporter, DateTimeOffset At);

internal sealed class ListUnansweredReportsHandler(HubDbContext db) : IHandle<ListUnansweredReports, UnansweredPage>
{
    public async Task<UnansweredPage> Handle(ListUnansweredReports request, CancellationToken cancellationToken)
    {
        var all = db.Waiting().AsNoTracking();
        if (request.Ended is { } ended)
        {
            var open = db.Cases.Open();
            all = all.Where(r => open.Any(c => c.Id == r.CaseId) != ended);
        }

        var total = await Keyset.TotalAsync(all, request.Cursor, cancellationToken: cancellationToken);
        var limit = Keyset.Limit(request.Limit);
        if (Cursor.Read(request.Cursor) is { At: { } at, Id: var id }) all = all.Where(r => r.At > at || (r.At == at && r.Id > id));
        var rows = await (
            from r in all.OrderBy(r => r.At).ThenBy(r => r.Id).Take(limit + 1)
            join c in db.Cases on r.CaseId equals c.Id
            orderby r.At, r.Id
            select new { Report = r, c.Number, c.Description, c.DescriptionEn, c.State, c.ClosedAt }).ToListAsync(cancellationToken);
        var more = Keyset.Cut(rows, limit);
        return new(
            [.. rows.Select(r => new UnansweredRow(
                r.Report.Id, r.Report.CaseId, CaseNumbers.Text(r.Number), r.Description, r.DescriptionEn, r.State, r.ClosedAt, r.Report.Source, r.Report.Reference, r.Report.ReportedOn, r.Report.Reporter, r.Report.At))],
            more ? new Cursor(rows[^1].Report.At, rows[^1].Report.Id).ToString() : null, total.Count, total.IsCapped);
    }
}
