using System.Net;
using CampaignHub.Api.Features.Accounts;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Accounts;

public sealed class RevokeTokenTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_revoked_token_is_refused_at_once_and_only_ones_own_can_be_revoked()
    {
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");
        using var machine = hub.Anonymous();
        var token = await office.PostAsync<NewToken>("/api/account/tokens", new { name = "x", permissions = new[] { "rectification.read" }, days = 3 });

        await Caller.RefusedAsync(await leader.SendAsync(HttpMethod.Delete, $"/api/account/tokens/{token.TokenId}"), HttpStatusCode.NotFound, "token.not-found");
        Assert.Equal(HttpStatusCode.NoContent, (await office.SendAsync(HttpMethod.Delete, $"/api/account/tokens/{token.TokenId}")).StatusCode);

        await Caller.RefusedAsync(await machine.SendAsync(HttpMethod.Get, "/api/cases", null, null, ("Authorization", $"Bearer {token.Secret}")), HttpStatusCode.Unauthorized, "session.required");
        Assert.False((await office.GetAsync<List<TokenRow>>("/api/account/tokens")).Single().Usable);
    }
}
