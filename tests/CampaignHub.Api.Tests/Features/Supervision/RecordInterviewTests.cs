using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class RecordInterviewTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task An_interview_that_was_held_settles_what_proposed_it_and_carries_out_its_act()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.DispatchedAsync();
        var act = (await office.ClimbToAsync(id, "interview")).Acts[^1];
        object Sent(Guid interviewId, string heldOn = "2018-07-10", Guid? actId = null) => new { interviewId, unitId = hub.UnitA, actId = actId ?? act.ActId, personName = "王局长", heldOn, heldBy = "区纪委、组织部", outcome = "承诺三日内整改" };
        var one = Guid.CreateVersion7();
        await Caller.RefusedAsync(await office.PostAsync("/api/supervision/interviews", Sent(one, "2018-07-11")), HttpStatusCode.Conflict, "interview.ahead");
        await Caller.RefusedAsync(await office.PostAsync("/api/supervision/interviews", Sent(one, "2018-07-09")), HttpStatusCode.Conflict, "interview.before-step");

        await office.PostAsync<RecordedInterview>("/api/supervision/interviews", Sent(one));

        var row = Assert.Single((await office.GetAsync<InterviewPage>($"/api/supervision/interviews?unitId={hub.UnitA}")).Items);
        Assert.Equal((one, InterviewState.Held, "王局长", "承诺三日内整改", "office"), (row.InterviewId, row.State, row.PersonName, row.Outcome, row.RecordedBy));
        Assert.Equal((ActState.InForce, "承诺三日内整改"), ((await office.ThreadAsync(id)).Acts[^1].State, (await office.ThreadAsync(id)).Acts[^1].Note));
        await Caller.RefusedAsync(await office.PostAsync("/api/supervision/interviews", Sent(one, "2018-07-08")), HttpStatusCode.Conflict, "interview.settled");
        Assert.Equal(one, (await office.PostAsync<RecordedInterview>("/api/supervision/interviews", Sent(one))).InterviewId);
        var second = (await office.ClimbToAsync(await hub.DispatchedAsync(), "interview")).Acts[^1];
        await Caller.RefusedAsync(await office.PostAsync($"/api/supervision/acts/{second.ActId}/carry-out", new { note = "已谈" }), HttpStatusCode.Conflict, "supervision.act-needs-interview");
        await office.PostAsync<RecordedInterview>("/api/supervision/interviews", Sent(one, actId: second.ActId));
        Assert.Equal(ActState.InForce, (await office.ThreadAsync(second.CaseId)).Acts[^1].State);
        Assert.Single((await office.GetAsync<InterviewPage>($"/api/supervision/interviews?unitId={hub.UnitA}")).Items);
    }

    [Fact]
    public async Task An_interview_of_one_unit_is_not_held_with_the_words_of_another()
    {
        using var office = await hub.SignInAsync("office");
        foreach (var month in new[] { "2018-03", "2018-04" }) await office.GiveAsync(hub.UnitB, CardColour.Red, month);
        var proposedId = (await office.GiveAsync(hub.UnitB, CardColour.Red, "2018-05")).InterviewId;

        await Caller.RefusedAsync(
            await office.PostAsync("/api/supervision/interviews", new { interviewId = proposedId, unitId = hub.UnitA, personName = "王局长", heldOn = "2018-07-10", heldBy = "区纪委", outcome = "限期整改" }), HttpStatusCode.NotFound, "interview.not-found");

        Assert.Equal(proposedId, Assert.Single((await office.GetAsync<InterviewPage>($"/api/supervision/interviews?state=proposed&unitId={hub.UnitB}")).Items).InterviewId);
    }
}
