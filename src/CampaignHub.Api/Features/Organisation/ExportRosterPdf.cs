using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>The roster of a body on a business date as PDF, printed from the very page <see cref="PrintRoster"/> shows; 503 documents.printer-missing without a browser to print with.</summary>
public sealed record ExportRosterPdf
{
    internal static void Map(RouteGroupBuilder bodies) => bodies.MapGet("/{bodyId:guid}/roster.pdf", async (
        Guid bodyId, DateOnly? on, HubDbContext db, RequestContext context, TimeProvider clock, IPdfPrinter printer, HttpContext http, ILogger<ExportRosterPdf> log, CancellationToken ct) =>
    {
        var (document, name) = await db.LoadRosterPaper(bodyId, on ?? await db.TodayAsync(context, clock, ct), ct);
        return await printer.AsPdfAsync(document, name, http, log, ct);
    }).Is<ExportRosterPdf>(OrganisationFeature.Read).Produces<string>(StatusCodes.Status200OK, "application/pdf");
}
