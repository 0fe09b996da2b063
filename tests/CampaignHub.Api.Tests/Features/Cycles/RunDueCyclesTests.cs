using CampaignHub.Api.Features.Circulars;
using CampaignHub.Api.Features.Cycles;
using CampaignHub.Api.Features.Scoring;
using CampaignHub.Domain.Circulars;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Cycles;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Cycles;

public sealed class RunDueCyclesTests(CyclesHub hub) : IClassFixture<CyclesHub>
{
    [Fact]
    public async Task A_period_runs_once_however_many_servers_tick_and_missed_ones_are_caught_up()
    {
        hub.Clock.Set(CyclesHub.At(7, 11, 0, 9));
        Assert.Equal(new(0, 0), await hub.TickAsync("daily"));

        hub.Clock.Set(CyclesHub.At(7, 14, 8));
        var servers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => hub.TickAsync("daily")));

        Assert.All(servers, s => Assert.Equal(0, s.Failed));
        using var office = await hub.SignInAsync("office");
        var runs = (await office.GetAsync<CycleRunPage>("/api/cycles/runs?cycle=daily")).Items;
        Assert.Equal(["2018-07-10", "2018-07-11", "2018-07-12", "2018-07-13"], runs.Select(r => r.Period).Order());
        Assert.All(runs, r => Assert.Equal((CycleRunState.Succeeded, 1), (r.State, r.Attempts)));
        Assert.All(runs, r => Assert.True(r.CaughtUp));
        Assert.Equal(4, await hub.InDatabaseAsync(db => db.PeriodCloses.CountAsync(p => p.Kind == PeriodKind.Day)));
        Assert.Equal(new(0, 0), await hub.TickAsync("daily"));
    }

    [Fact]
    public async Task A_hole_that_a_failed_run_left_behind_later_ones_is_filled_at_the_next_tick()
    {
        hub.Clock.Set(CyclesHub.At(7, 31, 1));
        await hub.TickAsync("weekly");
        await hub.InDatabaseAsync(db => db.CycleRuns.Where(r => r.Cycle == "weekly" && r.Period == "2018-W28").ExecuteDeleteAsync());
        await hub.SendAsync((pipe, ct) => pipe.Send(new RecordFailedRun("weekly", "2018-W28", "case.unknown"), ct));

        Assert.Equal(new(1, 0), await hub.TickAsync("weekly"));
        Assert.Equal(new(0, 0), await hub.TickAsync("weekly"));

        var runs = await hub.InDatabaseAsync(db => db.CycleRuns.Where(r => r.Cycle == "weekly").OrderBy(r => r.Period).ToListAsync());
        Assert.Equal(["2018-W28", "2018-W29", "2018-W30"], runs.Select(r => r.Period));
        Assert.All(runs, r => Assert.Equal(CycleRunState.Succeeded, r.State));
    }

    [Fact]
    public async Task A_month_closes_and_drafts_its_circular_at_half_past_midnight_of_the_campaigns_zone()
    {
        hub.Clock.Set(CyclesHub.At(8, 1, 0, 29));
        Assert.Equal(0, (await hub.TickAsync("monthly")).Succeeded);

        hub.Clock.Set(CyclesHub.At(8, 1, 0, 30));
        Assert.Equal(1, (await hub.TickAsync("monthly")).Succeeded);

        using var office = await hub.SignInAsync("office");
        Assert.Equal("2018-07", (await office.GetAsync<Ranking>("/api/periods/2018-07/ranking")).Period);
        Assert.Equal(("2018-07", CircularState.Draft), (await office.GetAsync<CircularPage>("/api/circulars")).Items.Select(c => (c.Period, c.State)).Single());
        Assert.Equal("2018-07", (await office.GetAsync<List<CycleRow>>("/api/cycles")).Single(c => c.Code == "monthly").LastPeriod);
    }
}
