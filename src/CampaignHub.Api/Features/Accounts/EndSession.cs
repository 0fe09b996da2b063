using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Accounts;

/// <summary>Ends one of one's own sessions, at once on every server.</summary>
public sealed record EndSession(Guid SessionId) : ICommand<Nothing>
{
    internal static void Map(RouteGroupBuilder account) => account.MapDelete("/sessions/{sessionId:guid}", async (Guid sessionId, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(new EndSession(sessionId), ct);
        return Results.NoContent();
    }).IsOwn<EndSession>().Produces(StatusCodes.Status204NoContent);
}

internal sealed class EndSessionHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<EndSession, Nothing>
{
    public async Task<Nothing> Handle(EndSession request, CancellationToken cancellationToken)
    {
        var userId = context.Actor.UserId;
        var session = await db.Set<UserSession>().FirstOrDefaultAsync(s => s.Id == request.SessionId && s.UserId == userId, cancellationToken) ?? throw AccountRefusals.SessionNotFound.AsException();
        db.Remove(session);
        AuditTrail.Note(db, context, clock.GetUtcNow(), context.Actor.Campaign, nameof(HubUser), userId, new { session = session.Id, session.ClientAddress });
        return Nothing.Value;
    }
}
