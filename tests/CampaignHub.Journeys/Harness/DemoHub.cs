using CampaignHub.Api.Tests.Harness;
using CampaignHub.Journeys.Harness;
using Microsoft.Playwright;

// A browser waits often enough for a third journey.
[assembly: CollectionBehavior(MaxParallelThreads = 3)]
[assembly: TestCollectionOrderer(typeof(LongestFirst))]
[assembly: AssemblyFixture(typeof(DemoHub))]

namespace CampaignHub.Journeys.Harness;

/// <summary>The real server with the demo campaign and the built dashboard, in its own process on throw-away data, and one browser for the whole run.</summary>
public class DemoHub : IAsyncLifetime
{
    private static readonly string[] BrowserPaths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private static readonly string[] BrowserFlags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"];

    private readonly string data = Directory.CreateTempSubdirectory("campaignhub-journeys-").FullName;
    private HubProcess? server;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public Uri Address => server!.Address;

    internal IBrowser Browser => browser!;

    public async ValueTask InitializeAsync()
    {
        Prepare(data);
        var starting = HubProcess.StartAsync(data, "--CampaignHub:SeedDemo=true", $"--CampaignHub:DashboardDirectory={FindDashboard()}");
        try
        {
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = FindBrowser(), Args = BrowserFlags });
        }
        finally
        {
            server = await starting;
        }
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (server is not null) await server.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    /// <summary>Puts into the data directory what the server is to find there.</summary>
    protected virtual void Prepare(string dataDirectory)
    {
    }

    private static string FindDashboard()
    {
        var directory = Environment.GetEnvironmentVariable("CampaignHub__DashboardDirectory") ?? Repository.PathTo("src", "CampaignHub.Dashboard", "dist");
        return File.Exists(Path.Combine(directory, "index.html"))
            ? directory
            : throw new InvalidOperationException($"The journeys browse the built dashboard, and there is none in {directory}: run npm ci and npm run build in src/CampaignHub.Dashboard.");
    }

    private static string FindBrowser() =>
        Array.Find(BrowserPaths, File.Exists) ?? throw new InvalidOperationException("The journeys need a browser: apt-get install chromium fonts-noto-cjk fonts-lxgw-wenkai");
}
