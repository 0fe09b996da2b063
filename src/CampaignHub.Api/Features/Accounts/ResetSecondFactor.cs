using CampaignHub.Api.Features.Session;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.AspNetCore.Identity;

namespace CampaignHub.Api.Features.Accounts;

/// <summary>Turns the second factor of somebody who lost the phone off and ends their sessions.</summary>
public sealed record ResetSecondFactor(Guid UserId) : ICommand<Nothing>
{
    internal static void Map(RouteGroupBuilder users) => users.MapPost("/{userId:guid}/second-factor/reset", async (Guid userId, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(new ResetSecondFactor(userId), ct);
        return Results.NoContent();
    }).Is<ResetSecondFactor>(SessionFeature.Manage).Produces(StatusCodes.Status204NoContent);
}

internal sealed class ResetSecondFactorHandler(HubDbContext db, UserManager<HubUser> users, RequestContext context, AccessCache access) : IHandle<ResetSecondFactor, Nothing>
{
    public async Task<Nothing> Handle(ResetSecondFactor request, CancellationToken cancellationToken)
    {
        var user = await users.OfCampaignAsync(context, request.UserId);
        if (!user.TwoFactorEnabled) throw AccountRefusals.SecondFactorOff.AsException();
        await users.TurnSecondFactorAsync(user, false, access);
        await users.ResetAuthenticatorKeyAsync(user);
        await db.EndSessionsAsync(user.Id, null, cancellationToken);
        return Nothing.Value;
    }
}
