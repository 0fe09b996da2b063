using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using CampaignHub.Api.Platform;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Files;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Notifications;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Api.Platform.Scheduling;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Serilog;

namespace CampaignHub.Api;

/// <summary>Puts the server together; <c>Program</c>, tests and benchmarks start the same one.</summary>
public static class HubServer
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        configure?.Invoke(builder);
        var services = builder.Services;
        builder.Logging.ClearProviders().AddSerilog(new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration).CreateLogger(), dispose: true);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        services.TryAddSingleton(HubClock.From(builder.Configuration));
        services.AddHubData(builder.Configuration);
        services.AddHubIdentity();
        services.AddSignInService(builder.Configuration);
        services.AddPipeline(Assembly.GetExecutingAssembly());
        services.AddHubFiles(builder.Configuration);
        services.AddDocuments(builder.Configuration);
        services.AddHubNotifications(Assembly.GetExecutingAssembly(), builder.Configuration);
        services.AddHubScheduling(builder.Configuration);
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.Configure<JsonOptions>(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        services.AddOpenApi("v1", OpenApiSetup.Configure);
        services.AddPublicRate(builder.Configuration);
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: ["ready"]);
        services.AddRequestLocalization(localization =>
        {
            var languages = new[] { new CultureInfo("zh-CN"), new CultureInfo("en") };
            localization.DefaultRequestCulture = new("zh-CN");
            localization.SupportedCultures = [CultureInfo.InvariantCulture];
            localization.SupportedUICultures = languages;
        });

        var app = builder.Build();
        app.UseRequestLocalization();
        app.UseMiddleware<RequestLog>();
        app.UseMiddleware<ProblemEdge>();
        app.UseDashboard();
        app.UseRouting();
        app.UseMiddleware<QueryWords>();
        app.UseRateLimiter();
        // Before anybody's session is looked up: the database may be what is away.
        app.UseHealth();
        app.UseAuthentication();
        app.UseMiddleware<PermissionGate>();
        app.UseMiddleware<AntiforgeryGate>();
        app.MapOpenApi("/openapi/{documentName}.json").WithMetadata(new OpenToAll());
        var api = app.MapGroup("/api");
        foreach (var feature in app.Services.GetServices<IFeature>()) feature.Map(api);
        app.MapDashboard();
        return app;
    }
}
