using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Session;

/// <summary>Lifts the lock of too many wrong passwords.</summary>
public sealed record UnlockUser(Guid UserId) : ICommand<Nothing>
{
    internal static void Map(RouteGroupBuilder users) => users.MapPost("/{userId:guid}/unlock", async (Guid userId, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(new UnlockUser(userId), ct);
        return Results.NoContent();
    }).Is<UnlockUser>(SessionFeature.Manage);
}

internal sealed class UnlockUserHandler(HubDbContext db, RequestContext context) : IHandle<UnlockUser, Nothing>
{
    public async Task<Nothing> Handle(UnlockUser request, CancellationToken cancellationToken)
    {
        var campaignId = context.Actor.Campaign;
        var user = await db.Users.FirstOrDefaultAsync(u => u.Id == request.UserId && u.CampaignId == campaignId, cancellationToken) ?? throw SessionRefusals.UserNotFound.AsException();
        user.LockoutEnd = null;
        user.AccessFailedCount = 0;
        return Nothing.Value;
    }
}
