using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Accounts;

/// <summary>One's access tokens, newest first; secrets are not among what is kept.</summary>
public sealed record ListTokens : IQuery<IReadOnlyList<TokenRow>>
{
    internal static void Map(RouteGroupBuilder account) => account.MapGet("/tokens", (Pipe pipe, CancellationToken ct) => pipe.Send(new ListTokens(), ct)).IsOwn<ListTokens>();
}

public sealed record TokenRow(Guid TokenId, string Name, IReadOnlyList<string> Permissions, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, bool Usable, DateTimeOffset? LastUsedAt, string? LastUsedFrom);

internal sealed class ListTokensHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ListTokens, IReadOnlyList<TokenRow>>
{
    private const int Shown = 100;

    public async Task<IReadOnlyList<TokenRow>> Handle(ListTokens request, CancellationToken cancellationToken)
    {
        var (userId, now) = (context.Actor.UserId, clock.GetUtcNow());
        return await db.Set<PersonalToken>().Where(t => t.UserId == userId).OrderByDescending(t => t.CreatedAt).ThenByDescending(t => t.Id).Take(Shown)
            .Select(t => new TokenRow(t.Id, t.Name, t.Permissions, t.CreatedAt, t.ExpiresAt, t.RevokedAt == null && t.ExpiresAt > now, t.LastUsedAt, t.LastUsedFrom)).ToListAsync(cancellationToken);
    }
}
