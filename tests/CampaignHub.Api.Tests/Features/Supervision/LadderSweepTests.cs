using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class LadderSweepTests(LookBackHub hub) : IClassFixture<LookBackHub>
{
    [Fact]
    public async Task A_case_that_came_back_and_one_that_missed_two_limits_climb_each_for_its_own_reason()
    {
        using var office = await hub.SignInAsync("office");
        using var inspector = await hub.SignInAsync("inspector");
        var step = new LadderStep("history", "重点督办", "Closer supervision", StepForm.OralNotice, StepIssuer.Office, StepAddressee.UnitContact, null, [new(null, LimitsMissed: 2), new(null, Rebounded: 1)], null);
        await office.PutAsync<LadderDetail>("/api/supervision/ladder", new { number = 0, note = "按反弹和多次逾期督办", steps = new[] { step } });
        var look = (await inspector.GetAsync<LookBackPage>("/api/look-backs")).Items[0];
        Caller.Succeeded(await inspector.PostAsync($"/api/look-backs/{look.LookBackId}/report", new { look.Version, held = false, note = "垃圾又堆上了", limit = new { amount = 24, unit = "clockHours", fivePlusTwo = false } }));
        var (twice, once) = (await hub.DispatchedAsync(1), await hub.DispatchedAsync(4));
        hub.Clock.Advance(TimeSpan.FromHours(2));
        await hub.DispatchAsync(twice, hub.UnitA, 1);

        await hub.ClimbAfterAsync(TimeSpan.Zero);
        Assert.Equal([(look.CaseId, EscalationReason.Rebounded)], await Climbed());
        hub.Clock.Advance(TimeSpan.FromDays(1));
        await hub.ClimbAfterAsync(TimeSpan.Zero);

        Assert.Equal(new[] { (look.CaseId, EscalationReason.Rebounded), (twice, EscalationReason.LimitsMissed) }.Order(), await Climbed());
        Assert.Empty((await office.ThreadAsync(once)).Acts);

        async Task<IEnumerable<(Guid, EscalationReason)>> Climbed() => (await office.GetAsync<ActPage>("/api/supervision")).Items.Select(a => (a.CaseId, a.Reason)).Order();
    }
}
