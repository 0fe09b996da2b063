using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class ReachMilestoneTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_step_is_reached_once_up_to_today_and_stays_as_it_is()
    {
        using var contact = await hub.SignInAsync("contact.a");
        using var office = await hub.SignInAsync("office");
        var id = await hub.InHandAsync(480);
        var step = Guid.CreateVersion7();
        object Plan(int version, params object[] milestones) => new { version, plan = new { measure = "改造", responsibleName = "张工", dueOn = "2018-07-20" }, milestones };
        var asPlanned = new { milestoneId = step, title = "进场", dueOn = "2018-07-12" };
        await contact.PutAsync<CasePlanPage>($"/api/cases/{id}/plan", Plan(0, asPlanned));
        var path = $"/api/cases/{id}/plan/milestones/{step}/reach";

        await Caller.RefusedAsync(await contact.PostAsync(path, new { reachedOn = "2018-07-11" }), HttpStatusCode.Conflict, "plan.reached-ahead");
        var reached = Assert.Single((await contact.PostAsync<CasePlanPage>(path, new { reachedOn = "2018-07-10", note = "已进场" })).Plan!.Milestones);

        Assert.Equal((new DateOnly(2018, 7, 10), "contact.a", "已进场", false), (reached.ReachedOn!.Value, reached.ReachedByName, reached.Note, reached.Late));
        await Caller.RefusedAsync(await office.PostAsync(path, new { reachedOn = "2018-07-10" }), HttpStatusCode.Conflict, "plan.milestone-done");
        await Caller.RefusedAsync(await contact.PostAsync($"/api/cases/{id}/plan/milestones/{Guid.CreateVersion7()}/reach", new { reachedOn = "2018-07-10" }), HttpStatusCode.NotFound, "plan.milestone-not-found");
        await Caller.RefusedAsync(await contact.SendAsync(HttpMethod.Put, $"/api/cases/{id}/plan", Plan(2)), HttpStatusCode.Conflict, "plan.milestone-reached");
        Assert.Equal(2, (await contact.PutAsync<CasePlanPage>($"/api/cases/{id}/plan", Plan(2, asPlanned, new { milestoneId = Guid.CreateVersion7(), title = "完工", dueOn = "2018-07-20" }))).Plan!.Milestones.Count);
    }
}
