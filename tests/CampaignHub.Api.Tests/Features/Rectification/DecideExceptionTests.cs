using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class DecideExceptionTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_first_extension_is_the_offices_to_grant_and_a_second_the_heads()
    {
        var (id, limit) = (await hub.InHandAsync(), hub.Clock.Now.AddHours(90));
        var first = (await hub.AskAsync("contact.a", id, "extension", limit)).Asked!;
        Caller.Succeeded(await hub.DecideAsync("office", first));
        using var office = await hub.SignInAsync("office");
        var extended = await office.GetAsync<CaseDetail>($"/api/cases/{id}");
        Assert.Equal((limit, limit, CaseEventKind.Extended), (extended.DueAt!.Value, extended.ScoreDueAt!.Value, extended.Timeline[^1].Kind));

        var second = (await hub.AskAsync("contact.a", id, "extension", limit.AddHours(30))).Asked!;
        Assert.True(second.NeedsHigher);
        await Caller.RefusedAsync(await hub.DecideAsync("office", second), HttpStatusCode.Forbidden, "request.needs-higher");
        Caller.Succeeded(await hub.DecideAsync("leader", second));
        Assert.Equal(limit.AddHours(30), (await office.GetAsync<CaseDetail>($"/api/cases/{id}")).DueAt);
        await Caller.RefusedAsync(await hub.DecideAsync("leader", second, granted: false), HttpStatusCode.Conflict, "request.decided");
    }

    [Fact]
    public async Task Who_asks_never_decides_and_a_refusal_needs_its_reason()
    {
        var id = await hub.InHandAsync();
        var asked = (await hub.AskAsync("office", id, "suspension", hub.Clock.Now.AddDays(60))).Asked!;

        await Caller.RefusedAsync(await hub.DecideAsync("office", asked), HttpStatusCode.Forbidden, "request.own");
        await Caller.RefusedAsync(await hub.DecideAsync("contact.a", asked), HttpStatusCode.Forbidden, "permission.denied");
        await Caller.RefusedAsync(await hub.DecideAsync("leader", asked, granted: false, note: null), HttpStatusCode.BadRequest, "validation.failed");
        Caller.Succeeded(await hub.DecideAsync("leader", asked, granted: false, note: "可以办"));

        using var office = await hub.SignInAsync("office");
        var detail = await office.GetAsync<CaseDetail>($"/api/cases/{id}");
        Assert.Equal((CaseState.Accepted, null, CaseEventKind.ExceptionRefused, "可以办"), (detail.State, detail.Asked, detail.Timeline[^1].Kind, detail.Timeline[^1].Note));
    }

    [Fact]
    public async Task Beyond_the_cap_of_a_unit_nothing_is_granted_not_even_two_at_once()
    {
        using var office = await hub.SignInAsync("office");
        var rules = await office.GetAsync<CaseSettingsPage>("/api/case-settings");
        await office.PutAsync<CaseSettingsPage>("/api/case-settings", new { rules.Version, rules = rules.Rules with { SupportMost = 1 } });
        var (one, two) = (await hub.InHandAsync(), await hub.InHandAsync());
        var asked = new[] { (await hub.AskAsync("contact.a", one, "higherSupport", hub.Clock.Now.AddDays(9), "funds")).Asked!, (await hub.AskAsync("contact.a", two, "higherSupport", hub.Clock.Now.AddDays(9), "land")).Asked! };

        var answers = await Task.WhenAll(asked.Select(a => hub.DecideAsync("office", a)));

        Assert.Single(answers, a => a.IsSuccessStatusCode);
        await Caller.RefusedAsync(answers.Single(a => !a.IsSuccessStatusCode), HttpStatusCode.Conflict, "request.cap-reached");
        Assert.Single(await Task.WhenAll(new[] { one, two }.Select(id => office.GetAsync<CaseDetail>($"/api/cases/{id}"))), d => d is { State: CaseState.Blocked, Deadline: Deadline.Paused });
    }
}
