using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using CampaignHub.Api.Features.Demo;
using Microsoft.Playwright;

namespace CampaignHub.Journeys.Harness;

/// <summary>One person at one screen: a fresh browser profile whose faults (console, page, network, foreign hosts) are all written down.</summary>
public sealed partial class Visit : IAsyncDisposable
{
    private const int PatienceMilliseconds = 15_000;
    private readonly ConcurrentQueue<string> faults = new();
    private readonly ConcurrentDictionary<(int Status, string Path), byte> expected = new();
    private readonly Uri address;
    private volatile bool offline;

    private Visit(Uri address, IBrowserContext context, IPage page, string who)
    {
        this.address = address;
        (Context, Page, Who) = (context, page, who);
        context.Request += (_, request) => CheckHost(request.Url);
        context.Response += (_, response) => CheckStatus(response);
        context.Console += (_, message) => CheckConsole(message);
        context.WebError += (_, error) => faults.Enqueue($"page error: {error.Error}");
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public string Who { get; }

    public IReadOnlyCollection<string> Faults => faults;

    internal static async Task<Visit> OpenAsync(DemoHub hub, Screen screen, string language, string who)
    {
        var context = await hub.Browser.NewContextAsync(screen.Options(hub.Address, language));
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        context.SetDefaultTimeout(PatienceMilliseconds);
        // The printed page is sandboxed and has no storage.
        await context.AddInitScriptAsync($"try {{ localStorage.getItem('language') ?? localStorage.setItem('language', '{language}'); }} catch {{ }}");
        return new Visit(hub.Address, context, await context.NewPageAsync(), $"{who}-{screen.Name}-{language}");
    }

    /// <summary>Signs in behind the page, for journeys that are not about signing in.</summary>
    public async Task SignInAsync(string userName)
    {
        await Context.APIRequest.GetAsync("/api/session");
        var token = (await Context.CookiesAsync()).First(c => c.Name == "XSRF-TOKEN").Value;
        var answer = await Context.APIRequest.PostAsync("/api/session", new APIRequestContextOptions
        {
            DataObject = new { userName, password = DemoAccount.Password },
            Headers = new Dictionary<string, string> { ["X-XSRF-TOKEN"] = Uri.UnescapeDataString(token) },
        });
        Assert.True(answer.Ok, $"{userName} was not signed in: {await answer.TextAsync()}");
    }

    /// <summary>Fills the sign-in page as a person does.</summary>
    public async Task SignInByHandAsync(string userName, string password = DemoAccount.Password)
    {
        await Page.GetByLabel("用户名").FillAsync(userName);
        await Page.GetByLabel("密码", new PageGetByLabelOptions { Exact = true }).FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = SignInVerb() }).ClickAsync();
    }

    /// <summary>The name that the timelines show for who is signed in here.</summary>
    public async Task<string> DisplayNameAsync() => (await MeAsync()).GetProperty("displayName").GetString()!;

    public async Task<JsonElement> MeAsync() => (await (await Context.APIRequest.GetAsync("/api/session")).JsonAsync())!.Value.GetProperty("me");

    /// <summary>Takes a photo with the button of that name: the page draws a small JPEG, different each time.</summary>
    public async Task TakePhotoAsync(ILocator button)
    {
        var picture = await Page.EvaluateAsync<string>("""
            text => {
              const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 240 });
              const pen = canvas.getContext('2d');
              pen.fillStyle = '#789'; pen.fillRect(0, 0, 320, 240);
              pen.fillStyle = '#fff'; pen.font = '20px sans-serif'; pen.fillText(text, 10, 120);
              return canvas.toDataURL('image/jpeg', 0.8).split(',')[1];
            }
            """, Guid.NewGuid().ToString());
        var chooser = await Page.RunAndWaitForFileChooserAsync(() => button.ClickAsync());
        await chooser.SetFilesAsync(new FilePayload { Name = "photo.jpg", MimeType = "image/jpeg", Buffer = Convert.FromBase64String(picture) });
    }

    /// <summary>This journey means to be refused here: such an answer is no fault.</summary>
    public void Expect(int status, string path) => expected.TryAdd((status, path), 0);

    public async Task SetOfflineAsync(bool isOffline)
    {
        offline |= isOffline;
        await Context.SetOfflineAsync(isOffline);
        offline = isOffline;
    }

    /// <summary>What is seen when a journey fails.</summary>
    public async Task PhotographAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{Who}.png"), FullPage = true });
        await File.WriteAllTextAsync(Path.Combine(folder, $"{Who}.txt"), $"{Page.Url}\n{await Page.Locator("body").AriaSnapshotAsync()}");
    }

    public ValueTask DisposeAsync() => Context.DisposeAsync();

    private void CheckHost(string url)
    {
        var asked = new Uri(url);
        if (asked.Scheme is "data" or "blob") return;
        if (asked.Authority != address.Authority) faults.Enqueue($"a request left the server: {url}");
    }

    private void CheckStatus(IResponse response)
    {
        if (response.Status < 400) return;
        if (response.Status < 500 && expected.ContainsKey((response.Status, new Uri(response.Url).AbsolutePath))) return;
        faults.Enqueue($"{response.Request.Method} {response.Url} answered {response.Status}");
    }

    private void CheckConsole(IConsoleMessage message)
    {
        if (message.Type != "error") return;
        // The browser also logs each refused answer, which CheckStatus has judged, and each request it could not send.
        if (message.Text.StartsWith("Failed to load resource: the server responded", StringComparison.Ordinal)) return;
        if (offline && message.Text.Contains("net::ERR_INTERNET_DISCONNECTED", StringComparison.Ordinal)) return;
        faults.Enqueue($"console: {message.Text}");
    }

    [GeneratedRegex("^(登 ?录|Sign in)$")]
    private static partial Regex SignInVerb();
}
