using System.Diagnostics;

namespace CampaignHub.Api.Platform.Http;

/// <summary>One line per request: method, path, status, milliseconds. Never a body or a query string.</summary>
internal sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (!log.IsEnabled(LogLevel.Information))
        {
            await next(http);
            return;
        }

        var started = Stopwatch.GetTimestamp();
        try
        {
            await next(http);
        }
        finally
        {
            if (http.Request.Path.StartsWithSegments("/api"))
                log.LogInformation("{Method} {Path} {Status} in {Milliseconds:0.0} ms", http.Request.Method, http.Request.Path.Value, http.Response.StatusCode, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
    }
}
