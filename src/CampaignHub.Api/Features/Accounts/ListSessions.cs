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
    private const int Shown = 100;

    public async Task<IReadOnlyList<SessionRow>> Handle(ListSessions request, CancellationToken cancellationToken)
    {
        // Sessions age by the machine's clock.
        var (userId, now) = (context.Actor.UserId, TimeProvider.System.GetUtcNow());
        return await db.Set<UserSession>().Where(s => s.UserId == userId && s.ExpiresAt > now).OrderByDescending(s => s.LastSeenAt).Take(Shown)
            .Select(s => new SessionRow(s.Id, s.StartedAt, s.LastSeenAt, s.ClientAddress, s.UserAgent, s.Id == request.Current)).ToListAsync(cancellationToken);
    }
}
