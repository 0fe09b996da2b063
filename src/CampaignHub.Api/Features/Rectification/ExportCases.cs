using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Streams the ledger as CSV at once, for programs: the rows of the screen's filters and scope. People ask for a file by <see cref="StartCaseExport"/>.</summary>
public sealed record ExportCases
{
    internal static void Map(RouteGroupBuilder cases) => cases.MapGet("/export.csv", async ([AsParameters] CaseFilter filter, HttpContext http, HubDbContext db, RequestContext context, TimeProvider clock, CancellationToken ct) =>
    {
        var now = clock.GetUtcNow();
        var zone = await db.CampaignZone(context, ct);
        var english = Problems.Language.StartsWith("en", StringComparison.Ordinal);
        var sheet = new CaseSheet(zone, english, await db.CategoryNamesAsync(english, ct));
        var rows = CaseRows.Project(db, filter.On(db, zone, now).In(CaseOrder.LoggedAt), now);
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = "attachment; filename=cases.csv";
        await CsvText.WriteAsync(http.Response.Body, sheet.Columns.Select(c => c.Title), rows.AsAsyncEnumerable().Select(row => CaseSheet.Texts(sheet.Cells(row))), ct);
    }).Is<ExportCases>(RectificationFeature.Export).Produces<string>(StatusCodes.Status200OK, "text/csv");
}
