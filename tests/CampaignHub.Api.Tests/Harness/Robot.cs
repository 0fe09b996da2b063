using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CampaignHub.Api.Tests.Harness;

/// <summary>The far side of a webhook, on loopback: keeps what it is sent and answers as a test says; it can also never answer.</summary>
public sealed class Robot : IAsyncDisposable
{
    private readonly WebApplication app;
    private int hanging;

    private Robot(WebApplication app) => this.app = app;

    public ConcurrentQueue<(string Query, string Body, string? Signature)> Got { get; } = new();

    /// <summary>Answers with this status; 0 hangs until the caller gives up.</summary>
    public int Status { get; set; } = 200;

    public string Answer { get; set; } = """{"errcode":0,"errmsg":"ok"}""";

    /// <summary>How many calls came in that were never answered.</summary>
    public int Hanging => hanging;

    public string Address => $"{app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()}/robot?key=very-secret-key";

    public static async Task<Robot> StartAsync(int status = 200)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var robot = new Robot(app) { Status = status };
        app.MapPost("/robot", robot.AnswerAsync);
        await app.StartAsync();
        return robot;
    }

    public JsonNode Last => JsonNode.Parse(Got.Last().Body)!;

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        if (Status == 0)
        {
            Interlocked.Increment(ref hanging);
            await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return;
        }

        if (Status is 200) Got.Enqueue((http.Request.QueryString.Value ?? "", body, http.Request.Headers["X-CampaignHub-Signature"]));
        http.Response.StatusCode = Status;
        await http.Response.WriteAsync(Answer);
    }
}
