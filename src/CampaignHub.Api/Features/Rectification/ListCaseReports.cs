using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>The reports of one case, oldest first, at most 200; who reported is told to whoever dispatches alone.</summary>
public sealed record ListCaseReports(Guid CaseId) : IQuery<IReadOnlyList<CaseReportRow>>
{
    public const int Most = 200;

    internal static void Map(RouteGroupBuilder cases) =>
        cases.MapGet("/{caseId:guid}/reports", (Guid caseId, Pipe pipe, CancellationToken ct) => pipe.Send(new ListCaseReports(caseId), ct)).Is<ListCaseReports>(RectificationFeature.Read);
}

/// <summary>MergedNumber is the number of the case that was merged into this one.</summary>
public sealed record CaseReportRow(Guid ReportId, CaseSource Source, string? Reference, DateOnly? ReportedOn, string? Reporter, Guid? MergedCaseId, string? MergedNumber, string? Answer, string? AnsweredByName, DateTimeOffset? AnsweredAt, DateTimeOffset At, string ByName, bool Waits);

internal sealed class ListCaseReportsHandler(HubDbContext db, RequestContext context) : IHandle<ListCaseReports, IReadOnlyList<CaseReportRow>>
{
    public async Task<IReadOnlyList<CaseReportRow>> Handle(ListCaseReports request, CancellationToken cancellationToken)
    {
        if (!await db.Cases.AnyAsync(c => c.Id == request.CaseId, cancellationToken)) throw RectificationRefusals.NotFound.AsException();
        var named = context.Actor.Access.ScopeOf(RectificationFeature.Dispatch.Name) is not null;
        var rows = await db.CaseReports.AsNoTracking().Where(r => r.CaseId == request.CaseId).OrderBy(r => r.At).ThenBy(r => r.Id).Take(ListCaseReports.Most)
            .Select(r => new { Report = r, Number = db.Cases.Where(c => c.Id == r.MergedCaseId).Select(c => (long?)c.Number).FirstOrDefault(), Waits = db.Waiting().Any(w => w.Id == r.Id) }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new CaseReportRow(
            r.Report.Id, r.Report.Source, r.Report.Reference, r.Report.ReportedOn, named ? r.Report.Reporter : null, r.Report.MergedCaseId, r.Number is { } number ? CaseNumbers.Text(number) : null,
            named ? r.Report.Answer : null, named ? r.Report.AnsweredByName : null, r.Report.AnsweredAt, r.Report.At, r.Report.ByName, r.Waits))];
    }
}
