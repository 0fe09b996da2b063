using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class GetThreadTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_office_sees_what_comes_next_and_a_unit_only_what_is_in_force_against_itself()
    {
        using var office = await hub.SignInAsync("office");
        using var own = await hub.SignInAsync("contact.a");
        using var other = await hub.SignInAsync("contact.b");
        using var leader = await hub.SignInAsync("leader");
        var waits = await hub.LogAsync("尚未交办");
        Assert.Null((await office.ThreadAsync(waits)).Next);
        var id = await hub.DispatchedAsync(1);
        var before = await office.ThreadAsync(id);
        Assert.Equal((0, null, false), (before.Version, before.LastCode, before.NextIsDue));
        Assert.Equal(("reminder", 13), (before.Next!.Code, before.Above.Count));
        Assert.Equal([ThreadVerb.Climb, ThreadVerb.Skip, ThreadVerb.Stop], before.Verbs);

        await hub.ClimbAfterAsync(TimeSpan.FromHours(3));
        await hub.ClimbAfterAsync(TimeSpan.FromDays(5));

        var thread = await office.ThreadAsync(id);
        Assert.Equal(["reminder", "oral"], thread.Acts.Select(a => a.StepCode));
        Assert.Equal([ThreadVerb.CarryOut, ThreadVerb.Skip, ThreadVerb.Stop], thread.Verbs);
        Assert.Empty((await leader.ThreadAsync(id)).Verbs);
        var seen = await own.ThreadAsync(id);
        Assert.Equal(["reminder"], seen.Acts.Select(a => a.StepCode));
        Assert.Equal((null, null), (seen.Next, seen.LastCode));
        await Caller.RefusedAsync(await other.GetAsync($"/api/supervision/threads/{id}"), HttpStatusCode.NotFound, "case.not-found");
    }
}
