using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using CampaignHub.Api.Platform.Documents;

namespace CampaignHub.Api.Tests.Platform.Documents;

/// <summary>Needs Debian's packages chromium and fonts-noto-cjk: without them these tests fail, because PDF is part of the product.</summary>
public sealed partial class ChromiumPdfTests
{
    [Fact]
    public async Task A_document_of_two_pages_prints_as_two_pages_with_embedded_fonts()
    {
        using var printer = new ChromiumPdf(new DocumentsOptions());
        var pdf = await printer.PrintAsync(RedHeaderHtml.Write(SampleDocuments.LongTitle()), TestContext.Current.CancellationToken);

        var raw = Encoding.Latin1.GetString(pdf);
        Assert.StartsWith("%PDF-", raw, StringComparison.Ordinal);
        Assert.Equal(2, PageObject().Count(raw));
        Assert.Contains("/FontFile", raw, StringComparison.Ordinal);
        if (File.Exists("/usr/bin/pdftotext"))
        {
            var pages = (await TextAsync(pdf)).Split('\f');
            Assert.Contains("汉文明办〔2018〕9号", pages[0], StringComparison.Ordinal);
            Assert.Contains("—1—", pages[0], StringComparison.Ordinal);
            Assert.DoesNotContain("印发", pages[0], StringComparison.Ordinal);
            Assert.Contains("2018年7月31日", pages[1], StringComparison.Ordinal);
            Assert.Contains("2018年8月1日印发", pages[1], StringComparison.Ordinal);
            Assert.Contains("—2—", pages[1], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(4, 2)]
    [InlineData(5, 2)]
    public async Task End_matter_stands_on_the_last_page_and_never_over_the_signature(int paragraphs, int pages)
    {
        var document = SampleDocuments.OnePage() with { Blocks = [new ParagraphBlock(string.Join('\n', Enumerable.Repeat("各责任单位要落实。", paragraphs)))] };
        using var printer = new ChromiumPdf(new DocumentsOptions());
        var pdf = await printer.PrintAsync(RedHeaderHtml.Write(document), TestContext.Current.CancellationToken);

        Assert.Equal(pages, PageObject().Count(Encoding.Latin1.GetString(pdf)));
        if (File.Exists("/usr/bin/pdftotext"))
        {
            var texts = (await TextAsync(pdf)).TrimEnd('\f').Split('\f');
            Assert.Contains("印发", texts[^1], StringComparison.Ordinal);
            Assert.All(texts[..^1], text => Assert.DoesNotContain("印发", text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Hostile_text_is_printed_as_text()
    {
        using var printer = new ChromiumPdf(new DocumentsOptions());
        var pdf = await printer.PrintAsync(RedHeaderHtml.Write(SampleDocuments.Hostile(RedHeaderDocxTests.HostileText)), TestContext.Current.CancellationToken);

        if (File.Exists("/usr/bin/pdftotext"))
        {
            Assert.Contains("<script>alert(1)</script>", await TextAsync(pdf), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_that_calls_out_reaches_nobody_and_runs_nothing()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var at = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        using var printer = new ChromiumPdf(new DocumentsOptions());
        var page = $"<!DOCTYPE html><html><head><link rel=stylesheet href=\"{at}/a.css\"></head><body><p>before</p><img src=\"{at}/b.png\"><iframe src=\"{at}/c\"></iframe>"
            + $"<iframe src=\"file:///etc/passwd\"></iframe><script>document.body.textContent = 'script ran'; fetch('{at}/d')</script></body></html>";
        var pdf = await printer.PrintAsync(page, TestContext.Current.CancellationToken);

        Assert.False(listener.Pending());
        if (File.Exists("/usr/bin/pdftotext"))
        {
            Assert.Equal("before", (await TextAsync(pdf)).Trim());
        }
    }

    [Fact]
    public async Task Without_a_browser_the_caller_learns_it()
    {
        using var printer = new ChromiumPdf(new DocumentsOptions { ChromiumPath = "/nowhere/chromium" });
        await Assert.ThrowsAsync<PdfPrinterMissing>(() => printer.PrintAsync("<p>x", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_browser_that_hangs_is_killed_with_its_children_and_leaves_no_files()
    {
        var folder = Directory.CreateTempSubdirectory("campaignhub-hang-").FullName;
        var (script, children, work) = (Path.Combine(folder, "browser"), Path.Combine(folder, "children"), Path.Combine(folder, "work"));
        await File.WriteAllTextAsync(script, $"#!/bin/sh\npwd > {work}\nsleep 300 &\necho $! > {children}\nwait\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        using var printer = new ChromiumPdf(new DocumentsOptions { ChromiumPath = script, PrintTimeoutSeconds = 1 });

        await Assert.ThrowsAsync<PdfPrintingFailed>(() => printer.PrintAsync("<p>x", TestContext.Current.CancellationToken));

        var child = (await File.ReadAllTextAsync(children, TestContext.Current.CancellationToken)).Trim();
        Assert.True(!Directory.Exists($"/proc/{child}") || (await File.ReadAllTextAsync($"/proc/{child}/stat", TestContext.Current.CancellationToken)).Contains(" Z ", StringComparison.Ordinal));
        Assert.False(Directory.Exists((await File.ReadAllTextAsync(work, TestContext.Current.CancellationToken)).Trim()));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> TextAsync(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, pdf);
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/pdftotext", ["-raw", file, "-"]) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        File.Delete(file);
        return text.Replace(" ", "", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageObject();
}
