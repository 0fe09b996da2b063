using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class GetArbitrationSettingsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_campaign_starts_with_a_day_to_decide_and_nobody_to_fall_back_on()
    {
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");

        Assert.Equal(new ArbitrationRules(24, null, 72, 2, 0), await office.GetAsync<ArbitrationRules>("/api/arbitrations/settings"));
        await Caller.RefusedAsync(await leader.GetAsync("/api/arbitrations/settings"), HttpStatusCode.Forbidden, "permission.denied");
    }
}
