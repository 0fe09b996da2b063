using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class SetSupervisionSettingsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Settings_change_by_version_and_make_sense()
    {
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");
        object Sent(int version, decimal red = 70) => new { version, rules = new SupervisionRules(88, red, 2, 3, 10, 2, true, VerdictReach.RankingGroup) };

        Assert.Equal(1, (await office.PutAsync<SupervisionSettingsDetail>("/api/supervision/settings", Sent(0))).Version);

        Assert.Equal(new SupervisionRules(88, 70, 2, 3, 10, 2, true, VerdictReach.RankingGroup), (await leader.GetAsync<SupervisionSettingsDetail>("/api/supervision/settings")).Rules);
        var problem = await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, "/api/supervision/settings", Sent(0)), HttpStatusCode.Conflict, "supervision.settings-changed");
        Assert.Contains("office", problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, "/api/supervision/settings", Sent(1, 99)), HttpStatusCode.Conflict, "supervision.settings-backwards");
        await Caller.RefusedAsync(await leader.SendAsync(HttpMethod.Put, "/api/supervision/settings", Sent(1)), HttpStatusCode.Forbidden, "permission.denied");
    }
}
