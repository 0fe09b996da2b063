using CampaignHub.Api.Platform.Http;

namespace CampaignHub.Api.Platform.Documents;

internal static class PdfAnswer
{
    /// <summary>The document as PDF, printed from the very page that is shown; 503 documents.printer-missing without a browser to print with.</summary>
    public static async Task<IResult> AsPdfAsync(this IPdfPrinter printer, OfficialDocument document, string name, HttpContext http, ILogger log, CancellationToken cancellationToken)
    {
        try
        {
            return Results.File(await printer.PrintAsync(RedHeaderHtml.Write(document), cancellationToken), "application/pdf", $"{name}.pdf");
        }
        catch (Exception fault) when (fault is PdfPrinterMissing or PdfPrintingFailed)
        {
            log.LogWarning("{Document} was not printed: {Message}", name, fault.Message);
            await Problems.WriteAsync(http, StatusCodes.Status503ServiceUnavailable, fault is PdfPrinterMissing ? DocumentRefusals.PrinterMissing : DocumentRefusals.PrintingFailed);
            return Results.Empty;
        }
    }
}
