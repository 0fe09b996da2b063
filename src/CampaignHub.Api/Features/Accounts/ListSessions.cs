using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Accounts;

/// <summary>The browsers in which one is signed in, last seen first.</summary>
public sealed record ListSessions(Guid? Current) : IQuery<IReadOnlyList<SessionRow>>
{
    internal static void Map(RouteGroupBuilder account) =>
        account.MapGet("/sessions", (HttpContext http, Pipe pipe, CancellationToken ct) => pipe.Send(new ListSessions(http.SessionId()), ct)).IsOwn<ListSessions>();
}

public sealed record SessionRow(Guid SessionId, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt, string? ClientAddress, string? UserAgent, bool Current);

internal sealed class ListSessionsHandler(HubDbContext db, RequestContext context) : IHandle<ListSessions, IReadOnlyList<SessionRow>>
{
    public Task<IReadOnlyList<SessionRow>> Handle(ListSessions request, CancellationToken cancellationToken) =>
        SessionRows.ReadAsync(db, context.Actor.UserId, request.Current, cancellationToken);
}

internal static class SessionRows
{
    private const int Shown = 100;

    public static async Task<IReadOnlyList<SessionRow>> ReadAsync(HubDbContext db, Guid userId, Guid? current, CancellationToken cancellationToken)
    {
        // Sessions age by the machine's clock.
        var now = TimeProvider.System.GetUtcNow();
        return await db.Set<UserSession>().Where(s => s.UserId == userId && s.ExpiresAt > now).OrderByDescending(s => s.LastSeenAt).Take(Shown)
            .Select(s => new SessionRow(s.Id, s.StartedAt, s.LastSeenAt, s.ClientAddress, s.UserAgent, s.Id == current)).ToListAsync(cancellationToken);
    }
}
