using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Features.Worktime;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class ReturnCaseTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_wanting_rectification_goes_back_with_a_reason_and_a_new_limit()
    {
        var id = await hub.SubmittedAsync();

        var detail = await hub.ReturnAsync(id, timeLimitHours: 24);

        Assert.Equal((CaseState.Returned, 1, "仍有残留"), (detail.State, detail.ReturnCount, detail.Timeline[^1].Note));
        Assert.Equal(hub.Clock.Now.AddHours(24), detail.DueAt);
        using var contact = await hub.SignInAsync("contact.a");
        Assert.Equal([CaseVerb.Submit, CaseVerb.Assign, CaseVerb.Ask], (await contact.GetAsync<CaseDetail>($"/api/cases/{id}")).Verbs);
    }

    [Fact]
    public async Task A_return_may_be_limited_in_working_time_and_without_any_limit_its_category_must_have_one()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.SubmittedAsync();
        var reckoned = await office.GetAsync<ReckonedLimit>("/api/working-time/limit?amount=2&unit=workingDays&fivePlusTwo=true");
        await Caller.RefusedAsync(await office.ActAsync(id, "return", version => new { version, reason = "仍有残留" }), HttpStatusCode.Conflict, "case.limit-missing");
        await Caller.RefusedAsync(
            await office.ActAsync(id, "return", version => new { version, reason = "仍有残留", limit = new { amount = 0, unit = "workingDays" } }), HttpStatusCode.BadRequest, "validation.failed");

        var detail = await Caller.ReadAsync<CaseDetail>(
            await office.ActAsync(id, "return", version => new { version, reason = "仍有残留", limit = new { amount = 2, unit = "workingDays", fivePlusTwo = true } }));

        Assert.Equal(reckoned.DueAt, detail.DueAt!.Value, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_return_needs_a_reason_a_limit_and_a_submitted_case()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.SubmittedAsync();

        var problem = await Caller.RefusedAsync(await office.ActAsync(id, "return", version => new { version, reason = "", timeLimitHours = 0 }), HttpStatusCode.BadRequest, "validation.failed");
        Assert.Equal(["reason", "timeLimitHours"], problem["errors"]!.AsObject().Select(e => e.Key));
        await hub.CloseAsync(id);
        await Caller.RefusedAsync(await office.ActAsync(id, "return", version => new { version, reason = "晚了", timeLimitHours = 1 }), HttpStatusCode.Conflict, "case.not-verifiable");
    }
}
