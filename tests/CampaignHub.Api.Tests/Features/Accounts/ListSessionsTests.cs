using CampaignHub.Api.Features.Accounts;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Accounts;

public sealed class ListSessionsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task One_sees_ones_own_browsers_and_which_one_this_is()
    {
        using var other = await hub.SignInAsync("office");
        using var first = await hub.SignInAsync("leader");
        using var second = await hub.SignInAsync("leader");

        var rows = await second.GetAsync<List<SessionRow>>("/api/account/sessions");

        Assert.Equal(2, rows.Count);
        Assert.Single(rows, r => r.Current);
        Assert.All(rows, r => Assert.Equal("127.0.0.1", r.ClientAddress!.Replace("::ffff:", "", StringComparison.Ordinal)));
    }
}
