using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Http;

namespace CampaignHub.Api.Features.Circulars;

/// <summary>A circular as PDF, printed from the very page <see cref="PrintCircular"/> shows; 503 documents.printer-missing without a browser to print with.</summary>
public sealed record ExportCircularPdf
{
    internal static void Map(RouteGroupBuilder circulars) => circulars.MapGet("/{circularId:guid}/document.pdf", async (Guid circularId, HubDbContext db, IPdfPrinter printer, HttpContext http, ILogger<ExportCircularPdf> log, CancellationToken ct) =>
    {
        var (document, name) = await db.LoadPaper(circularId, ct);
        return await printer.AsPdfAsync(document, name, http, log, ct);
    }).Is<ExportCircularPdf>(CircularsFeature.Read).Produces<string>(StatusCodes.Status200OK, "application/pdf");
}
