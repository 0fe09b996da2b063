using CampaignHub.Api.Features.Cycles;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Cycles;
using Microsoft.AspNetCore.Builder;

namespace CampaignHub.Api.Tests.Features.Cycles;

public sealed class CatchUpTests(CatchUpTests.ScheduledHub hub) : IClassFixture<CatchUpTests.ScheduledHub>
{
    [Fact]
    public async Task What_a_server_missed_while_it_was_away_runs_at_its_next_start()
    {
        await hub.StopAsync();
        hub.Clock.Advance(TimeSpan.FromDays(3));
        await hub.StartAsync();
        using var office = await hub.SignInAsync("office");

        IReadOnlyList<CycleRunRow> runs;
        do runs = (await office.GetAsync<CycleRunPage>("/api/cycles/runs?cycle=daily")).Items;
        while (runs.Count(r => r.State is CycleRunState.Succeeded) < 3);

        Assert.Equal(["2018-07-10", "2018-07-11", "2018-07-12"], runs.Select(r => r.Period).Order());
        Assert.True(runs.Single(r => r.Period == "2018-07-10").CaughtUp);
        Assert.NotNull((await office.GetAsync<List<CycleRow>>("/api/cycles")).Single(c => c.Code == "daily").NextRunAt);
    }

    public sealed class ScheduledHub(TestCluster cluster) : Hub(cluster)
    {
        protected override void Configure(WebApplicationBuilder builder) => builder.Configuration["CampaignHub:Scheduler"] = "quartz";
    }
}
