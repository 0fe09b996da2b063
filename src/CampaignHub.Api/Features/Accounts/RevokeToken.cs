using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Accounts;

/// <summary>Ends an access token of one's own.</summary>
public sealed record RevokeToken(Guid TokenId) : ICommand<Nothing>
{
    internal static void Map(RouteGroupBuilder account) => account.MapDelete("/tokens/{tokenId:guid}", async (Guid tokenId, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(new RevokeToken(tokenId), ct);
        return Results.NoContent();
    }).IsOwn<RevokeToken>().Produces(StatusCodes.Status204NoContent);
}

internal sealed class RevokeTokenHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<RevokeToken, Nothing>
{
    public async Task<Nothing> Handle(RevokeToken request, CancellationToken cancellationToken)
    {
        var userId = context.Actor.UserId;
        var token = await db.Set<PersonalToken>().FirstOrDefaultAsync(t => t.Id == request.TokenId && t.UserId == userId, cancellationToken) ?? throw AccountRefusals.TokenNotFound.AsException();
        token.Revoke(clock.GetUtcNow());
        return Nothing.Value;
    }
}
