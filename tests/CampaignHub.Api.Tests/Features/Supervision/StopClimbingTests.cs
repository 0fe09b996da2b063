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

    [Fact]
    public async Task A_step_that_waits_is_neither_carried_out_nor_left_out_while_the_case_is_stopped()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.DispatchedAsync(1);
        var actId = (await office.ClimbToAsync(id, "oral")).Acts[^1].ActId;
        await office.OnThreadAsync(id, "stop", version => new { version, reason = "等待上级协调" });

        await Caller.RefusedAsync(await office.PostAsync($"/api/supervision/acts/{actId}/carry-out", new { note = "电话告知" }), HttpStatusCode.Conflict, "supervision.stopped");
        await Caller.RefusedAsync(await office.OnThreadAsync(id, "skip", version => new { version, reason = "不必" }), HttpStatusCode.Conflict, "supervision.stopped");

        await office.OnThreadAsync(id, "resume", version => new { version });
        await office.PostAsync<ActRow>($"/api/supervision/acts/{actId}/carry-out", new { note = "电话告知" });
        Assert.False((await office.ThreadAsync(id)).Waiting);
    }
}
