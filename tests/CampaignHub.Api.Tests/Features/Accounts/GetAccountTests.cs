using System.Net;
using CampaignHub.Api.Features.Accounts;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Accounts;

public sealed class GetAccountTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task One_sees_how_ones_own_account_is_protected_and_nobody_sees_none()
    {
        using var nobody = hub.Anonymous();
        using var leader = await hub.SignInAsync("leader");

        await Caller.RefusedAsync(await nobody.GetAsync("/api/account"), HttpStatusCode.Unauthorized, "session.required");
        Assert.Equal(new Account("leader", "leader", false, false, 0, false), await leader.GetAsync<Account>("/api/account"));
    }
}
