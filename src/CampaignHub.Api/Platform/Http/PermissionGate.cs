using System.Security.Claims;
using CampaignHub.Api.Platform.Identity;

namespace CampaignHub.Api.Platform.Http;

/// <summary>Fills the request context and lets nobody past who lacks the permission the route names.</summary>
internal sealed class PermissionGate(RequestDelegate next, AccessCache access)
{
    public async Task InvokeAsync(HttpContext http, RequestContext context)
    {
        var endpoint = http.GetEndpoint();
        var needed = endpoint?.Metadata.GetMetadata<RequiredPermission>();
        if (http.UserId() is { } userId && http.Request.Path.StartsWithSegments("/api")) context.Actor = (await access.OfAsync(userId, http.RequestAborted)).By(needed?.Name);
        context.ClientAddress = http.Connection.RemoteIpAddress?.ToString();
        context.IdempotencyKey = Guid.TryParse(http.Request.Headers["Idempotency-Key"], out var key) ? key : null;

        if (endpoint is null || !http.Request.Path.StartsWithSegments("/api") || endpoint.Metadata.GetMetadata<OpenToAll>() is not null)
        {
            await next(http);
            return;
        }

        if (!context.Actor.IsSignedIn)
        {
            await Problems.WriteAsync(http, StatusCodes.Status401Unauthorized, HttpRefusals.SessionRequired);
            return;
        }

        if (endpoint is not RouteEndpoint)
        {
            // Routing's own answer, such as 405 or 415; the edge puts it into words.
            await next(http);
            return;
        }

        if (needed is null || context.Actor.Access.ScopeOf(needed.Name) is null)
        {
            await Problems.WriteAsync(http, StatusCodes.Status403Forbidden, HttpRefusals.PermissionDenied);
            return;
        }

        if (AccountGate.Refuses(http.User, context.Actor.Access, needed.Name) is { } refusal)
        {
            await Problems.WriteAsync(http, StatusCodes.Status403Forbidden, refusal);
            return;
        }

        await next(http);
    }
}

/// <summary>The cookie says who; what that account may do is looked up.</summary>
internal static class Sessions
{
    public static Guid? UserId(this HttpContext http) =>
        http.User.Identity?.IsAuthenticated is true && Guid.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var userId) ? userId : null;
}
