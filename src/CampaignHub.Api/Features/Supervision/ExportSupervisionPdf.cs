using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Http;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>A document of supervision as PDF; 503 documents.printer-missing without a browser to print with.</summary>
public sealed record ExportSupervisionPdf
{
    internal static void Map(RouteGroupBuilder documents) => documents.MapGet("/{documentId:guid}/document.pdf", async (Guid documentId, HubDbContext db, IPdfPrinter printer, HttpContext http, ILogger<ExportSupervisionPdf> log, CancellationToken ct) =>
    {
        var (document, name) = await db.PrintablePaper(documentId, ct);
        return await printer.AsPdfAsync(document, name, http, log, ct);
    }).Is<ExportSupervisionPdf>(SupervisionFeature.Read).Produces<string>(StatusCodes.Status200OK, "application/pdf");
}
