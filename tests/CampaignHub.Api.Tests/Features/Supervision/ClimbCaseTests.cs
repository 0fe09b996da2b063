using System.Net;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class ClimbCaseTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_person_climbs_by_hand_and_leaves_steps_out_only_when_saying_so()
    {
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");
        var id = await hub.DispatchedAsync(100);

        await Refused("letter", false, "supervision.steps-between");
        await Refused("nowhere", true, "supervision.step-unknown");
        var climbed = await office.ClimbToAsync(id, "yellow");

        Assert.Equal(["reminder", "oral", "circular", "letter", "yellow"], climbed.Acts.Select(a => a.StepCode));
        Assert.All(climbed.Acts.Take(4), a => Assert.Equal((ActState.Skipped, "影响迎检"), (a.State, a.Note)));
        Assert.Equal((ActState.Proposed, EscalationReason.WeakMeasures, "office"), (climbed.Acts[4].State, climbed.Acts[4].Reason, climbed.Acts[4].ByName));
        await Refused(null, false, "supervision.waiting");
        await Caller.RefusedAsync(await leader.OnThreadAsync(id, "climb", Body(null, false)), HttpStatusCode.Forbidden, "permission.denied");
        await Refused(null, false, "supervision.case-not-running", await hub.LogAsync());

        async Task Refused(string? stepCode, bool leaveOut, string code, Guid? other = null) =>
            await Caller.RefusedAsync(await office.OnThreadAsync(other ?? id, "climb", Body(stepCode, leaveOut)), code is "supervision.step-unknown" ? HttpStatusCode.NotFound : HttpStatusCode.Conflict, code);

        static Func<int, object> Body(string? stepCode, bool leaveOut) => version => new { version, stepCode, reason = "slowAction", note = "进展缓慢", leaveOut };
    }

    [Fact]
    public async Task Of_two_at_once_the_second_is_told_who_did_what()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.DispatchedAsync(100);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => office.PostAsync($"/api/supervision/threads/{id}/climb", new { version = 0, reason = "slowAction", note = "进展缓慢", leaveOut = false })));

        Assert.Single(answers, a => a.IsSuccessStatusCode);
        var problem = await Caller.RefusedAsync(answers.First(a => !a.IsSuccessStatusCode), HttpStatusCode.Conflict, "supervision.changed");
        Assert.Contains("office刚刚办理了该问题的督办（逾期提醒）", problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Single((await office.ThreadAsync(id)).Acts);
    }
}
