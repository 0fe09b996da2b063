using CampaignHub.Api.Features.Cycles;
using CampaignHub.Domain.Cycles;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Cycles;

public sealed class RecordFailedRunTests(CyclesHub hub) : IClassFixture<CyclesHub>
{
    [Fact]
    public async Task A_failure_is_written_down_and_a_later_success_replaces_it_but_never_the_other_way_round()
    {
        hub.Clock.Set(CyclesHub.At(7, 12, 12));
        await hub.SendAsync((pipe, ct) => pipe.Send(new RecordFailedRun("daily", "2018-07-10", "boom"), ct));
        Assert.Equal((CycleRunState.Failed, "boom", 1), await StateAsync());

        await hub.SendAsync((pipe, ct) => pipe.Send(new RunCycle("daily", "2018-07-10"), ct));
        await hub.SendAsync((pipe, ct) => pipe.Send(new RecordFailedRun("daily", "2018-07-10", "late news"), ct));

        Assert.Equal((CycleRunState.Succeeded, null, 2), await StateAsync());
    }

    private Task<(CycleRunState, string?, int)> StateAsync() => hub.InDatabaseAsync(async db =>
    {
        var run = await db.CycleRuns.SingleAsync(r => r.Period == "2018-07-10");
        return (run.State, run.Detail, run.Attempts);
    });
}
