using CampaignHub.Api.Features.Accounts;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Accounts;

public sealed class ListTokensTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task One_sees_ones_tokens_and_when_and_from_where_they_were_used()
    {
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");
        var used = await office.PostAsync<NewToken>("/api/account/tokens", new { name = "用过", permissions = new[] { "rectification.read" }, days = 3 });
        hub.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.PostAsync<NewToken>("/api/account/tokens", new { name = "没用过", permissions = new[] { "rectification.read" }, days = 3 });
        using var machine = hub.Anonymous();
        await machine.SendAsync(HttpMethod.Get, "/api/cases", null, null, ("Authorization", $"Bearer {used.Secret}"));

        var rows = await office.GetAsync<List<TokenRow>>("/api/account/tokens");

        Assert.Equal([("没用过", null), ("用过", (DateTimeOffset?)hub.Clock.Now)], rows.Select(r => (r.Name, r.LastUsedAt)));
        Assert.All(rows, r => Assert.True(r.Usable));
        Assert.Equal("127.0.0.1", rows[1].LastUsedFrom!.Replace("::ffff:", "", StringComparison.Ordinal));
        Assert.Empty(await leader.GetAsync<List<TokenRow>>("/api/account/tokens"));
    }
}
