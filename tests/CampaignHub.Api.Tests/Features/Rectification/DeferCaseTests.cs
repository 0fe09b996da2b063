using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class DeferCaseTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_office_puts_off_what_cannot_be_done_now_and_its_limit_stands_still()
    {
        var id = await hub.LogAsync();
        await hub.DispatchAsync(id, hub.UnitA, timeLimitHours: 1);

        var detail = await hub.DeferAsync(id);

        Assert.Equal((CaseState.Deferred, Deadline.Paused, "待雨停"), (detail.State, detail.Deadline, detail.Timeline[^1].Note));
        Assert.Equal([CaseVerb.Resume], detail.Verbs);
    }

    [Fact]
    public async Task A_case_nobody_has_yet_or_that_is_deferred_already_cannot_be_deferred()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.LogAsync();
        await Caller.RefusedAsync(await office.ActAsync(id, "defer", version => new { version, reason = "等" }), HttpStatusCode.Conflict, "case.not-pausable");
        await hub.DispatchAsync(id, hub.UnitA);
        await hub.DeferAsync(id);

        await Caller.RefusedAsync(await office.ActAsync(id, "defer", version => new { version, reason = "等" }), HttpStatusCode.Conflict, "case.not-pausable");
        await Caller.RefusedAsync(await office.ActAsync(id, "defer", version => new { version, reason = "" }), HttpStatusCode.BadRequest, "validation.failed");
    }

    [Fact]
    public async Task Only_the_office_defers()
    {
        using var contact = await hub.SignInAsync("contact.a");

        await Caller.RefusedAsync(await contact.PostAsync($"/api/cases/{Guid.CreateVersion7()}/defer", new { version = 1, reason = "等" }), HttpStatusCode.Forbidden, "permission.denied");
    }
}
