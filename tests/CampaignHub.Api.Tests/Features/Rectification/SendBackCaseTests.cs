using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class SendBackCaseTests(DoubtfulHub hub) : IClassFixture<DoubtfulHub>
{
    [Fact]
    public async Task A_unit_sends_back_what_is_not_its_own_and_the_office_dispatches_again()
    {
        var id = await hub.LogAsync();
        await hub.DispatchAsync(id, hub.UnitA, timeLimitHours: 10);

        var sentBack = await SendBackAsync(id, "contact.a");

        Assert.Equal((CaseState.SentBack, 1, null, Deadline.None), (sentBack.State, sentBack.WrongDispatchCount, sentBack.DueAt, sentBack.Deadline));
        Assert.Empty(sentBack.Verbs);
        using var office = await hub.SignInAsync("office");
        Assert.Contains(CaseVerb.Dispatch, (await office.GetAsync<CaseDetail>($"/api/cases/{id}")).Verbs);
        var again = await hub.DispatchAsync(id, hub.UnitB, timeLimitHours: 20);
        Assert.Equal((hub.UnitB, hub.Clock.Now.AddHours(20)), (again.UnitId, again.ScoreDueAt));
    }

    [Fact]
    public async Task Sent_back_twice_it_goes_to_arbitration_whose_clock_ends_with_the_fallback_unit()
    {
        await hub.SetAsync(hours: 10, fallbackUnitId: hub.UnitB, limitHours: 36);
        var id = await hub.LogAsync();
        await hub.DispatchAsync(id, hub.UnitA);
        await SendBackAsync(id, "contact.a");
        await hub.DispatchAsync(id, hub.UnitB);

        var disputed = await SendBackAsync(id, "contact.b");

        Assert.Equal([CaseEventKind.SentBack, CaseEventKind.Disputed], disputed.Timeline.Select(e => e.Kind).TakeLast(2));
        var question = await hub.QuestionAsync(id);
        Assert.Equal((PlaceDoubt.OwnershipDisputed, ArbitrationState.Open, hub.Clock.Now.AddHours(10), null), (question.Doubt, question.State, question.DueAt, question.Longitude));

        hub.Clock.Advance(TimeSpan.FromHours(10));
        await hub.SweepAsync();
        using var office = await hub.SignInAsync("office");
        var given = await office.GetAsync<CaseDetail>($"/api/cases/{id}");
        Assert.Equal((CaseState.Dispatched, hub.UnitB, hub.Clock.Now.AddHours(36)), (given.State, given.UnitId!.Value, given.DueAt!.Value));

        // Sent back once more, it is in dispute once more.
        await SendBackAsync(id, "contact.b");
        Assert.Equal(ArbitrationState.Open, (await hub.QuestionAsync(id)).State);
    }

    [Fact]
    public async Task Only_its_unit_sends_it_back_before_accepting_and_with_a_reason()
    {
        using var a = await hub.SignInAsync("contact.a");
        using var b = await hub.SignInAsync("contact.b");
        using var office = await hub.SignInAsync("office");
        var id = await hub.LogAsync();
        await hub.DispatchAsync(id, hub.UnitA);

        await Caller.RefusedAsync(await b.PostAsync($"/api/cases/{id}/send-back", new { version = 2, reason = "不是我的" }), HttpStatusCode.NotFound, "case.not-found");
        await Caller.RefusedAsync(await office.ActAsync(id, "send-back", version => new { version, reason = "不是我的" }), HttpStatusCode.Forbidden, "permission.denied");
        await Caller.RefusedAsync(await a.ActAsync(id, "send-back", version => new { version, reason = "" }), HttpStatusCode.BadRequest, "validation.failed");
        await hub.AcceptAsync(id);
        await Caller.RefusedAsync(await a.ActAsync(id, "send-back", version => new { version, reason = "晚了" }), HttpStatusCode.Conflict, "case.not-sendable");
    }

    private async Task<CaseDetail> SendBackAsync(Guid id, string contact)
    {
        using var caller = await hub.SignInAsync(contact);
        return await Caller.ReadAsync<CaseDetail>(await caller.ActAsync(id, "send-back", version => new { version, reason = "产权不属我单位" }));
    }
}
