using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.FileProviders;

namespace CampaignHub.Api.Platform.Http;

/// <summary>Serves the built dashboard on the API's own port; its pages live under any address that is not the API's.</summary>
internal static class Dashboard
{
    private const string ContentPolicy =
        "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; script-src 'self'; worker-src 'self'; connect-src 'self'; frame-src 'self'; frame-ancestors 'self'; base-uri 'self'; form-action 'self'";

    public static void UseDashboard(this WebApplication app)
    {
        app.Use((http, next) =>
        {
            var headers = http.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers.ContentSecurityPolicy = ContentPolicy;
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "geolocation=(self), camera=(self), microphone=()";
            return next(http);
        });
        if (Files(app) is not { } files) return;
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = sent => sent.Context.Response.Headers.CacheControl =
                sent.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache",
        });
    }

    public static void MapDashboard(this WebApplication app)
    {
        if (Files(app) is not { } files) return;
        app.MapFallback(http =>
        {
            if (http.Request.Path.StartsWithSegments("/api")) return Problems.WriteAsync(http, StatusCodes.Status404NotFound, HttpRefusals.RouteNotFound);
            http.Response.ContentType = "text/html; charset=utf-8";
            http.Response.Headers.CacheControl = "no-cache";
            return http.Response.SendFileAsync(files.GetFileInfo("index.html"), http.RequestAborted);
        }).WithMetadata(new OpenToAll());
    }

    public static void UseHealth(this WebApplication app)
    {
        app.UseHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.UseHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") });
    }

    private static PhysicalFileProvider? Files(WebApplication app) =>
        app.Configuration["CampaignHub:DashboardDirectory"] is { Length: > 0 } directory && File.Exists(Path.Combine(directory, "index.html"))
            ? new PhysicalFileProvider(Path.GetFullPath(directory))
            : null;
}
