using System.Net;
using System.Text;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Circulars;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.Features.Circulars;

/// <summary>A hub whose printer hands the page back, or is missing.</summary>
public sealed class PrintingHub(TestCluster cluster) : CircularsHub(cluster)
{
    public EchoPrinter Printer { get; } = new();

    protected override void Configure(WebApplicationBuilder builder) => builder.Services.AddSingleton<IPdfPrinter>(Printer);
}

public sealed class EchoPrinter : IPdfPrinter
{
    public Exception? Fault { get; set; }

    public Task<byte[]> PrintAsync(string html, CancellationToken cancellationToken) => Fault is null ? Task.FromResult(Encoding.UTF8.GetBytes(html)) : throw Fault;
}

public sealed class ExportCircularPdfTests(PrintingHub hub) : IClassFixture<PrintingHub>
{
    [Fact]
    public async Task The_pdf_is_printed_from_the_very_page_that_is_shown()
    {
        var issued = await hub.CircularAsync(CircularState.Issued);
        using var contact = await hub.SignInAsync("contact.a");

        var pdf = await contact.GetAsync($"/api/circulars/{issued.CircularId}/document.pdf");
        var page = await contact.GetAsync($"/api/circulars/{issued.CircularId}/print");

        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"{issued.DocumentNumber}.pdf", pdf.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal(await page.Content.ReadAsByteArrayAsync(), await pdf.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Without_a_printer_the_answer_says_so_in_both_languages()
    {
        var issued = await hub.CircularAsync(CircularState.Issued);
        using var chinese = await hub.SignInAsync("office");
        using var english = await hub.SignInAsync("office", "en");
        hub.Printer.Fault = new PdfPrinterMissing("no browser");
        try
        {
            var zh = await Caller.RefusedAsync(await chinese.GetAsync($"/api/circulars/{issued.CircularId}/document.pdf"), HttpStatusCode.ServiceUnavailable, "documents.printer-missing");
            var en = await Caller.RefusedAsync(await english.GetAsync($"/api/circulars/{issued.CircularId}/document.pdf"), HttpStatusCode.ServiceUnavailable, "documents.printer-missing");
            hub.Printer.Fault = new PdfPrintingFailed("too slow");
            await Caller.RefusedAsync(await english.GetAsync($"/api/circulars/{issued.CircularId}/document.pdf"), HttpStatusCode.ServiceUnavailable, "documents.printing-failed");

            Assert.StartsWith("服务器未安装打印组件", zh["title"]!.GetValue<string>(), StringComparison.Ordinal);
            Assert.StartsWith("This server has no browser", en["title"]!.GetValue<string>(), StringComparison.Ordinal);
        }
        finally
        {
            hub.Printer.Fault = null;
        }
    }
}
