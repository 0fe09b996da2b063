using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Http;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>The notice of a change of a roster (调整通知) as PDF, printed from the very page <see cref="PrintRosterChange"/> shows; 503 documents.printer-missing without a browser to print with.</summary>
public sealed record ExportRosterChangePdf
{
    internal static void Map(RouteGroupBuilder bodies) => bodies.MapGet("/changes/{rosterChangeId:guid}/notice.pdf", async (
        Guid rosterChangeId, HubDbContext db, IPdfPrinter printer, HttpContext http, ILogger<ExportRosterChangePdf> log, CancellationToken ct) =>
    {
        var (document, name) = await db.LoadChangePaper(rosterChangeId, ct);
        return await printer.AsPdfAsync(document, name, http, log, ct);
    }).Is<ExportRosterChangePdf>(OrganisationFeature.Read).Produces<string>(StatusCodes.Status200OK, "application/pdf");
}
