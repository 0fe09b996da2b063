using System.Net;
using CampaignHub.Api.Features.Accounts;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Accounts;

public sealed class RenewRecoveryCodesTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task New_codes_take_the_place_of_the_old_ones_for_whoever_knows_the_password()
    {
        using var leader = await hub.SignInAsync("leader");
        await Caller.RefusedAsync(await leader.PostAsync("/api/account/second-factor/recovery-codes", new { password = Hub.Password }), HttpStatusCode.Conflict, "second-factor.off");
        var (_, old) = await leader.EnrolAsync();
        Assert.Equal(HttpStatusCode.OK, (await hub.TryAsync("leader", code: old[0])).StatusCode);
        await Caller.RefusedAsync(await leader.PostAsync("/api/account/second-factor/recovery-codes", new { password = "guess" }), HttpStatusCode.Forbidden, "account.password-wrong");

        var renewed = (await leader.PostAsync<RecoveryCodes>("/api/account/second-factor/recovery-codes", new { password = Hub.Password })).Codes;

        Assert.Equal((10, 0), (renewed.Distinct().Count(), renewed.Intersect(old).Count()));
        Assert.Equal(10, (await leader.GetAsync<Account>("/api/account")).RecoveryCodesLeft);
        await Caller.RefusedAsync(await hub.TryAsync("leader", code: old[1]), HttpStatusCode.Unauthorized, "session.code-wrong");
        Assert.Equal(HttpStatusCode.OK, (await hub.TryAsync("leader", code: renewed[0])).StatusCode);
    }
}
