using CampaignHub.Api.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CampaignHub.Api.Tests.Features.Accounts;

/// <summary>A server that lets people sign in at a service which knows whoever <see cref="Person"/> says.</summary>
public sealed class ServiceHub(TestCluster cluster) : Hub(cluster)
{
    private readonly WebApplication service = WebApplication.CreateSlimBuilder().Silent().Build();
    private string address = "";

    /// <summary>Who sits before the service's browser; null refuses.</summary>
    public string? Person { get; set; }

    /// <summary>The secret with which this server asked for its last token.</summary>
    public string? SeenSecret { get; private set; }

    public override async ValueTask InitializeAsync()
    {
        service.MapGet("/authorize", (HttpRequest ask) => Results.Redirect(ask.Query["redirect_uri"] + $"?state={Uri.EscapeDataString(ask.Query["state"]!)}&" + (Person is null ? "error=access_denied" : "code=once")));
        service.MapPost("/token", async (HttpRequest ask) =>
        {
            var form = await ask.ReadFormAsync();
            SeenSecret = form["client_secret"];
            return form["code"] == "once" && form["code_verifier"].ToString().Length > 0 ? Results.Json(new { access_token = "pass", token_type = "Bearer" }) : Results.BadRequest();
        });
        service.MapGet("/me", (HttpRequest ask) => ask.Headers.Authorization == "Bearer pass" ? Results.Json(new { openid = Person }) : Results.Unauthorized());
        await service.StartAsync();
        address = service.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await service.DisposeAsync();
    }

    protected override void Configure(WebApplicationBuilder builder)
    {
        foreach (var (key, value) in new Dictionary<string, string>
        {
            ["Name"] = "city",
            ["NameZh"] = "市统一认证",
            ["NameEn"] = "City sign-in",
            ["AuthorizationEndpoint"] = $"{address}/authorize",
            ["TokenEndpoint"] = $"{address}/token",
            ["UserInformationEndpoint"] = $"{address}/me",
            ["ClientId"] = "campaignhub",
            ["ClientSecret"] = "between-servers",
            ["Scope"] = "profile",
            ["UserIdProperty"] = "openid",
        }) builder.Configuration[$"CampaignHub:SignInService:{key}"] = value;
    }
}

internal static class SilentBuilder
{
    public static WebApplicationBuilder Silent(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder;
    }
}
