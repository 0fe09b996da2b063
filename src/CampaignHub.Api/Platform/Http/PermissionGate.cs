using CampaignHub.Api.Platform.Identity;

namespace CampaignHub.Api.Platform.Http;

/// <summary>Fills the request context and lets nobody past who lacks the permission the route names.</summary>
internal sealed class PermissionGate(RequestDelegate next, PermissionTable permissions)
{
    public async Task InvokeAsync(HttpContext http, RequestContext context)
    {
        context.Actor = HubClaims.ActorOf(http.User);
        context.ClientAddress = http.Connection.RemoteIpAddress?.ToString();
        context.IdempotencyKey = Guid.TryParse(http.Request.Headers["Idempotency-Key"], out var key) ? key : null;

        var endpoint = http.GetEndpoint();
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

        var needed = endpoint.Metadata.GetMetadata<RequiredPermission>();
        if (needed is null || !permissions.Allows(needed.Name, context.Actor.Role!.Value))
        {
            await Problems.WriteAsync(http, StatusCodes.Status403Forbidden, HttpRefusals.PermissionDenied);
            return;
        }

        if (AccountGate.Refuses(http.User, needed.Name) is { } refusal)
        {
            await Problems.WriteAsync(http, StatusCodes.Status403Forbidden, refusal);
            return;
        }

        await next(http);
    }
}
