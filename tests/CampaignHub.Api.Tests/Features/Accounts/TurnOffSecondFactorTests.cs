using System.Net;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Accounts;

public sealed class TurnOffSecondFactorTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task It_is_turned_off_by_whoever_knows_the_password()
    {
        using var leader = await hub.SignInAsync("leader");
        await Caller.RefusedAsync(await leader.PostAsync("/api/account/second-factor/off", new { password = Hub.Password }), HttpStatusCode.Conflict, "second-factor.off");
        await leader.EnrolAsync();

        await Caller.RefusedAsync(await leader.PostAsync("/api/account/second-factor/off", new { password = "guess" }), HttpStatusCode.Forbidden, "account.password-wrong");
        Assert.Equal(HttpStatusCode.NoContent, (await leader.PostAsync("/api/account/second-factor/off", new { password = Hub.Password })).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await hub.TryAsync("leader")).StatusCode);
    }
}
