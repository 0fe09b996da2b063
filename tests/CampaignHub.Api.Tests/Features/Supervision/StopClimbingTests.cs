using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class StopClimbingTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_stopped_case_climbs_no_further_by_clock_or_by_hand()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.DispatchedAsync(1);

        var stopped = await Caller.ReadAsync<ThreadDetail>(await office.OnThreadAsync(id, "stop", version => new { version, reason = "等待上级协调" }));

        Assert.Equal((true, "等待上级协调", "office"), (stopped.Stopped, stopped.StoppedBecause, stopped.ChangedBy));
        Assert.Equal([ThreadVerb.Resume], stopped.Verbs);
        await hub.ClimbAfterAsync(TimeSpan.FromDays(9));
        Assert.Empty((await office.ThreadAsync(id)).Acts);
        await Caller.RefusedAsync(await office.OnThreadAsync(id, "climb", version => new { version, reason = "overdue", note = "试", leaveOut = false }), HttpStatusCode.Conflict, "supervision.stopped");
    }
}
