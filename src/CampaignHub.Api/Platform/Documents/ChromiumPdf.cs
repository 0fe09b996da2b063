using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace CampaignHub.Api.Platform.Documents;

/// <summary>Prints a self-contained HTML page as PDF with embedded fonts.</summary>
public interface IPdfPrinter
{
    /// <summary>Prints a page; throws <see cref="PdfPrinterMissing"/> without a browser and <see cref="PdfPrintingFailed"/> when it gives no PDF in time.</summary>
    Task<byte[]> PrintAsync(string html, CancellationToken cancellationToken);
}

/// <summary>No browser that can print was found on this machine.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The name says what happened.")]
public sealed class PdfPrinterMissing(string message) : Exception(message);

/// <summary>The browser gave no PDF: it failed, or took too long and was killed.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The name says what happened.")]
public sealed class PdfPrintingFailed(string message) : Exception(message);

/// <summary>
/// Prints with headless Chromium: a fresh profile and folder per print, no script, no network, and its whole process tree killed when time is up.
/// </summary>
public sealed class ChromiumPdf(DocumentsOptions options) : IPdfPrinter, IDisposable
{
    private const string Sealed = "<!DOCTYPE html><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">";
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    private readonly SemaphoreSlim places = new(Math.Max(1, options.PrintsAtOnce));

    /// <inheritdoc/>
    public async Task<byte[]> PrintAsync(string html, CancellationToken cancellationToken)
    {
        var browser = Browser();
        await places.WaitAsync(cancellationToken);
        var folder = Directory.CreateTempSubdirectory("campaignhub-print-").FullName;
        try
        {
            var page = Path.Combine(folder, "page.html");
            // The parser merges the page's own head into this one, so the policy holds whatever the page says.
            await File.WriteAllTextAsync(page, Sealed + html, new UTF8Encoding(false), cancellationToken);
            return await RunAsync(browser, folder, page, cancellationToken);
        }
        finally
        {
            Remove(folder);
            places.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => places.Dispose();

    private async Task<byte[]> RunAsync(string browser, string folder, string page, CancellationToken cancellationToken)
    {
        var pdf = Path.Combine(folder, "page.pdf");
        using var process = new Process { StartInfo = Start(browser, folder, page, pdf) };
        process.Start();
        var complaints = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var chatter = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(options.PrintTimeoutSeconds));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            cancellationToken.ThrowIfCancellationRequested();
            throw new PdfPrintingFailed($"The browser gave no PDF within {options.PrintTimeoutSeconds} seconds.");
        }

        if (process.ExitCode != 0 || !File.Exists(pdf))
        {
            var said = (await complaints).Trim();
            await chatter;
            throw new PdfPrintingFailed($"The browser ended with code {process.ExitCode} and no PDF: {said[..Math.Min(said.Length, 500)]}");
        }

        return await File.ReadAllBytesAsync(pdf, cancellationToken);
    }

    private static ProcessStartInfo Start(string browser, string folder, string page, string pdf)
    {
        var start = new ProcessStartInfo(browser) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = folder };
        string[] flags =
        [
            "--headless", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run", "--no-default-browser-check", "--disable-extensions",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-default-apps", "--disable-crash-reporter", "--disable-breakpad",
            "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=http://127.0.0.1:9", "--proxy-bypass-list=<-loopback>",
            $"--user-data-dir={Path.Combine(folder, "profile")}", "--no-pdf-header-footer", $"--print-to-pdf={pdf}",
        ];
        foreach (var flag in flags)
        {
            start.ArgumentList.Add(flag);
        }

        // Chromium's sandbox refuses to start as root, where a container may run it.
        if (Environment.IsPrivilegedProcess && OperatingSystem.IsLinux())
        {
            start.ArgumentList.Add("--no-sandbox");
        }

        start.ArgumentList.Add(new Uri(page).AbsoluteUri);
        foreach (var name in (string[])["HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "TMPDIR"])
        {
            start.Environment[name] = folder;
        }

        return start;
    }

    private string Browser()
    {
        if (!string.IsNullOrWhiteSpace(options.ChromiumPath))
        {
            return File.Exists(options.ChromiumPath)
                ? options.ChromiumPath
                : throw new PdfPrinterMissing($"Documents:ChromiumPath names {options.ChromiumPath}, which does not exist.");
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Prepend("/usr/bin").Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new PdfPrinterMissing("PDF needs Chromium: install the package chromium, or set Documents:ChromiumPath.");
    }

    // A killed browser may still hold a file for a moment; what is left is in the temporary folder.
    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            Thread.Sleep(100);
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException)
            {
                return;
            }
        }
    }
}
