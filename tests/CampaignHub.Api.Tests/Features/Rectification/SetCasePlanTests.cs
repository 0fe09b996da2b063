using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class SetCasePlanTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_unit_plans_its_big_case_with_steps_and_cost_within_the_limit()
    {
        using var contact = await hub.SignInAsync("contact.a");
        using var office = await hub.SignInAsync("office");
        var id = await hub.InHandAsync(480);
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        object Plan(int version, string dueOn = "2018-07-28", string stepOn = "2018-07-20") => new
        {
            version,
            plan = new { measure = "更换破损管网", responsibleName = "张工", responsiblePhone = "13900000000", dueOn, estimatedCost = 120000.5m },
            milestones = new[] { new { milestoneId = second, title = "完工", dueOn = "2018-07-26" }, new { milestoneId = first, title = "进场", dueOn = stepOn } },
        };
        var none = await contact.GetAsync<CasePlanPage>($"/api/cases/{id}/plan");
        Assert.Equal((null, new DateOnly(2018, 7, 30), false, true), (none.Plan, none.LimitDay, none.Required, none.MayEdit));

        var made = (await contact.PutAsync<CasePlanPage>($"/api/cases/{id}/plan", Plan(0))).Plan!;

        Assert.Equal(("更换破损管网", "张工", 120000.5m, 1, "contact.a"), (made.Measure, made.ResponsibleName, made.EstimatedCost, made.Version, made.ByName));
        Assert.Equal(["进场", "完工"], made.Milestones.Select(m => m.Title));
        await RefusedAsync(contact, Plan(0), "plan.changed");
        await RefusedAsync(contact, Plan(1, "2018-07-31"), "plan.after-limit");
        await RefusedAsync(contact, Plan(1, "2018-07-09", "2018-07-01"), "plan.due-past");
        await RefusedAsync(contact, Plan(1, stepOn: "2018-07-29"), "plan.milestone-after-plan");
        Assert.Equal(2, (await office.PutAsync<CasePlanPage>($"/api/cases/{id}/plan", Plan(1, stepOn: "2018-07-21"))).Plan!.Version);
        using var other = await hub.SignInAsync("contact.b");
        await Caller.RefusedAsync(await other.SendAsync(HttpMethod.Put, $"/api/cases/{id}/plan", Plan(2)), HttpStatusCode.NotFound, "case.not-found");

        async Task RefusedAsync(Caller caller, object body, string code) => await Caller.RefusedAsync(await caller.SendAsync(HttpMethod.Put, $"/api/cases/{id}/plan", body), HttpStatusCode.Conflict, code);
    }

    [Fact]
    public async Task An_overdue_case_can_still_be_planned_for_today_and_not_for_a_day_that_never_was()
    {
        using var contact = await hub.SignInAsync("contact.a");
        var id = await hub.InHandAsync(24);
        hub.Clock.Advance(TimeSpan.FromDays(3));
        object Plan(string dueOn) => new { version = 0, plan = new { measure = "清理", responsibleName = "张工", dueOn }, milestones = Array.Empty<object>() };

        await Caller.RefusedAsync(await contact.SendAsync(HttpMethod.Put, $"/api/cases/{id}/plan", Plan("2018-07-14")), HttpStatusCode.Conflict, "plan.after-limit");
        await Caller.RefusedAsync(await contact.SendAsync(HttpMethod.Put, $"/api/cases/{id}/plan", Plan("0001-01-01")), HttpStatusCode.Conflict, "plan.due-past");
        await Caller.RefusedAsync(await contact.SendAsync(HttpMethod.Put, $"/api/cases/{id}/plan", new { version = 0, plan = new { measure = "清理", responsibleName = "张工", dueOn = "2018-07-13" }, milestones = new object?[] { null } }), HttpStatusCode.BadRequest, "validation.failed");
        Assert.Equal(1, (await contact.PutAsync<CasePlanPage>($"/api/cases/{id}/plan", Plan("2018-07-13"))).Plan!.Version);
        hub.Clock.Advance(TimeSpan.FromDays(-3));
    }

    [Fact]
    public async Task Nothing_is_planned_for_a_case_that_no_unit_has()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.LogAsync();

        await Caller.RefusedAsync(
            await office.SendAsync(HttpMethod.Put, $"/api/cases/{id}/plan", new { version = 0, plan = new { measure = "清理", responsibleName = "张工", dueOn = "2018-07-11" }, milestones = Array.Empty<object>() }),
            HttpStatusCode.Conflict, "plan.case-not-in-hand");
    }
}
