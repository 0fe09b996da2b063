using CampaignHub.Api.Features.Cycles;
using CampaignHub.Domain.Circulars;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Cycles;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Cycles;

public sealed class RunCycleTests(CyclesHub hub) : IClassFixture<CyclesHub>
{
    [Fact]
    public async Task A_run_that_fails_leaves_neither_a_line_nor_a_closed_period_behind()
    {
        hub.Clock.Set(CyclesHub.At(7, 11, 12));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => hub.SendAsync((pipe, ct) => pipe.Send(new RunCycle("daily", "2018-07-11"), ct)));

        Assert.Equal("period.not-over", refused.Refusal.Code);
        Assert.False(await hub.InDatabaseAsync(db => db.CycleRuns.AnyAsync(r => r.Period == "2018-07-11")));
    }

    [Fact]
    public async Task Racing_servers_share_one_line_and_one_attempt()
    {
        hub.Clock.Set(CyclesHub.At(7, 16, 1));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => hub.SendAsync((pipe, ct) => pipe.Send(new RunCycle("weekly", "2018-W28"), ct))));

        var run = await hub.InDatabaseAsync(db => db.CycleRuns.SingleAsync(r => r.Cycle == "weekly"));
        Assert.Equal((CycleRunState.Succeeded, 1, false), (run.State, run.Attempts, run.CaughtUp));
    }

    [Fact]
    public async Task Racing_servers_draft_one_circular_of_a_month_from_its_figures()
    {
        var due = CyclesHub.At(6, 20, 4);
        await hub.InDatabaseAsync(async db =>
        {
            var entry = new LedgerEntry("test", "1", new Finding("问题", null, null, null, null, null, null), hub.UnitA, due.AddDays(-2), due, due);
            db.Add(RectificationCase.Import(Guid.CreateVersion7(), hub.CampaignId, 900_001, entry, Person.System, due));
            return await db.SaveChangesAsync();
        });
        hub.Clock.Set(CyclesHub.At(7, 17, 1));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => hub.SendAsync((pipe, ct) => pipe.Send(new RunCycle("monthly", "2018-06"), ct))));

        var circular = await hub.InDatabaseAsync(db => db.Circulars.SingleAsync());
        Assert.Equal(("2018-06", CircularState.Draft), (circular.Period, circular.State));
        Assert.Contains("应销号问题1件", circular.Opening, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_cycle_is_refused() =>
        Assert.Equal("cycle.unknown", (await Assert.ThrowsAsync<RefusedException>(() => hub.SendAsync((pipe, ct) => pipe.Send(new RunCycle("hourly", "2018-07-10"), ct)))).Refusal.Code);
}
