using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class ResumeClimbingTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_case_that_goes_on_climbs_at_the_next_tick()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.DispatchedAsync(1);
        await Caller.RefusedAsync(await office.OnThreadAsync(id, "resume", version => new { version }), HttpStatusCode.Conflict, "supervision.not-stopped");
        await office.OnThreadAsync(id, "stop", version => new { version, reason = "等待上级协调" });
        await hub.ClimbAfterAsync(TimeSpan.FromDays(1));

        Assert.False((await Caller.ReadAsync<ThreadDetail>(await office.OnThreadAsync(id, "resume", version => new { version }))).Stopped);

        await hub.ClimbAfterAsync(TimeSpan.FromDays(1));
        Assert.Equal("reminder", (await office.ThreadAsync(id)).LastCode);
    }
}
