using CampaignHub.Api.Features.Session;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.AspNetCore.Identity;

namespace CampaignHub.Api.Features.Accounts;

/// <summary>Makes a one-time link with which somebody sets a password, a first one or a forgotten one; an earlier link ends. It is shown to the administrator once.</summary>
public sealed record InviteUser(Guid UserId) : ICommand<Invitation>, ISecretAnswer
{
    internal static readonly TimeSpan Lasts = TimeSpan.FromDays(3);

    internal static void Map(RouteGroupBuilder users) =>
        users.MapPost("/{userId:guid}/invitation", (Guid userId, Pipe pipe, CancellationToken ct) => pipe.Send(new InviteUser(userId), ct)).Is<InviteUser>(SessionFeature.Manage);
}

/// <summary>The link's path holds the secret behind the number sign, which browsers do not send to any server or log.</summary>
public sealed record Invitation(string Path, DateTimeOffset ExpiresAt);

internal sealed class InviteUserHandler(UserManager<HubUser> users, RequestContext context, TimeProvider clock) : IHandle<InviteUser, Invitation>
{
    public async Task<Invitation> Handle(InviteUser request, CancellationToken cancellationToken)
    {
        var user = await users.OfCampaignAsync(context, request.UserId);
        var (secret, expiresAt) = (OneTimeSecret.New(), clock.GetUtcNow() + InviteUser.Lasts);
        (user.InvitationHash, user.InvitationExpiresAt) = (OneTimeSecret.Hash(secret), expiresAt);
        return new($"/invitation#{secret}", expiresAt);
    }
}
