using CampaignHub.Api.Features.Session;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.AspNetCore.Identity;

namespace CampaignHub.Api.Features.Accounts;

/// <summary>Ends all sessions of an account of the campaign, at once on every server.</summary>
public sealed record EndUserSessions(Guid UserId) : ICommand<EndedSessions>
{
    internal static void Map(RouteGroupBuilder users) =>
        users.MapDelete("/{userId:guid}/sessions", (Guid userId, Pipe pipe, CancellationToken ct) => pipe.Send(new EndUserSessions(userId), ct)).Is<EndUserSessions>(SessionFeature.Manage);
}

public sealed record EndedSessions(int Sessions);

internal sealed class EndUserSessionsHandler(HubDbContext db, UserManager<HubUser> users, RequestContext context, TimeProvider clock) : IHandle<EndUserSessions, EndedSessions>
{
    public async Task<EndedSessions> Handle(EndUserSessions request, CancellationToken cancellationToken)
    {
        var user = await users.OfCampaignAsync(context, request.UserId);
        var ended = await db.EndSessionsAsync(user.Id, null, cancellationToken);
        AuditTrail.Note(db, context, clock.GetUtcNow(), user.CampaignId, nameof(HubUser), user.Id, new { sessions = ended });
        return new(ended);
    }
}
