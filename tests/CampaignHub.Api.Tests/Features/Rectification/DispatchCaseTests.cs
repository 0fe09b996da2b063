using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class DispatchCaseTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_office_hands_a_logged_case_to_a_unit_with_a_limit()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.LogAsync();

        var detail = await Caller.ReadAsync<CaseDetail>(await office.ActAsync(id, "dispatch", version => new { version, unitId = hub.UnitA, timeLimitHours = 48, note = "请尽快" }));

        Assert.Equal((CaseState.Dispatched, hub.UnitA, "城管局", "Urban Management Bureau"), (detail.State, detail.UnitId, detail.UnitNameZh, detail.UnitNameEn));
        Assert.Equal(hub.Clock.Now.AddHours(48), detail.DueAt);
        var happened = detail.Timeline[^1];
        Assert.Equal((CaseEventKind.Dispatched, "office", "请尽快", "城管局"), (happened.Kind, happened.ByName, happened.Note, happened.UnitNameZh));
        Assert.Equal([CaseVerb.Dispatch, CaseVerb.Void, CaseVerb.Ask], detail.Verbs);
    }

    [Fact]
    public async Task A_case_not_yet_accepted_can_go_to_another_unit_and_leaves_the_firsts_sight()
    {
        var id = await hub.LogAsync();
        await hub.DispatchAsync(id, hub.UnitA);

        await hub.DispatchAsync(id, hub.UnitB);

        using var a = await hub.SignInAsync("contact.a");
        using var b = await hub.SignInAsync("contact.b");
        await Caller.RefusedAsync(await a.GetAsync($"/api/cases/{id}"), HttpStatusCode.NotFound, "case.not-found");
        Assert.Equal(hub.UnitB, (await b.GetAsync<CaseDetail>($"/api/cases/{id}")).UnitId);
    }

    [Fact]
    public async Task Dispatching_a_closed_case_is_refused()
    {
        using var office = await hub.SignInAsync("office", "en");
        var id = await hub.SubmittedAsync();
        await hub.CloseAsync(id);

        var problem = await Caller.RefusedAsync(await office.ActAsync(id, "dispatch", version => new { version, unitId = hub.UnitA, timeLimitHours = 1 }), HttpStatusCode.Conflict, "case.not-dispatchable");

        Assert.Equal("The case is closed and cannot be dispatched.", problem["title"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_unknown_unit_an_unknown_case_and_a_limit_of_nothing_are_refused()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.LogAsync();

        await Caller.RefusedAsync(await office.ActAsync(id, "dispatch", version => new { version, unitId = Guid.CreateVersion7(), timeLimitHours = 1 }), HttpStatusCode.NotFound, "unit.not-found");
        await Caller.RefusedAsync(await office.PostAsync($"/api/cases/{Guid.CreateVersion7()}/dispatch", new { version = 1, unitId = hub.UnitA, timeLimitHours = 1 }), HttpStatusCode.NotFound, "case.not-found");
        await Caller.RefusedAsync(await office.ActAsync(id, "dispatch", version => new { version, unitId = hub.UnitA, timeLimitHours = 0 }), HttpStatusCode.BadRequest, "validation.failed");
    }

    [Fact]
    public async Task Of_two_who_act_at_once_the_second_is_told_who_did_what()
    {
        using var office = await hub.SignInAsync("office", "en");
        var id = await hub.LogAsync();
        var seen = (await office.GetAsync<CaseDetail>($"/api/cases/{id}")).Version;
        await hub.DispatchAsync(id, hub.UnitB);

        var problem = await Caller.RefusedAsync(await office.PostAsync($"/api/cases/{id}/dispatch", new { version = seen, unitId = hub.UnitA, timeLimitHours = 1 }), HttpStatusCode.Conflict, "case.changed");

        Assert.Equal("office has just dispatched this case. Reload it before you go on.", problem["title"]!.GetValue<string>());
        Assert.Equal(hub.UnitB, (await office.GetAsync<CaseDetail>($"/api/cases/{id}")).UnitId);
    }

    [Fact]
    public async Task Of_ten_at_the_same_instant_one_wins_and_nine_are_told()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.LogAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => office.PostAsync($"/api/cases/{id}/dispatch", new { version = 1, unitId = i % 2 == 0 ? hub.UnitA : hub.UnitB, timeLimitHours = 1 + i })));

        Assert.Single(answers, a => a.IsSuccessStatusCode);
        foreach (var loser in answers.Where(a => !a.IsSuccessStatusCode)) await Caller.RefusedAsync(loser, HttpStatusCode.Conflict, "case.changed");
        Assert.Equal(2, (await office.GetAsync<CaseDetail>($"/api/cases/{id}")).Timeline.Count);
    }

    [Fact]
    public async Task One_request_sent_ten_times_at_once_with_its_key_is_done_once_and_answered_alike()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.LogAsync();
        var key = Guid.CreateVersion7();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => office.SendAsync(HttpMethod.Post, $"/api/cases/{id}/dispatch", new { version = 1, unitId = hub.UnitA, timeLimitHours = 1 }, key)));

        foreach (var answer in answers) Assert.Equal(2, (await Caller.ReadAsync<CaseDetail>(answer)).Version);
    }

    [Theory]
    [InlineData("inspector")]
    [InlineData("leader")]
    [InlineData("contact.a")]
    public async Task Only_the_office_dispatches(string userName)
    {
        using var caller = await hub.SignInAsync(userName);
        var id = await hub.LogAsync();

        await Caller.RefusedAsync(await caller.PostAsync($"/api/cases/{id}/dispatch", new { version = 1, unitId = hub.UnitA, timeLimitHours = 1 }), HttpStatusCode.Forbidden, "permission.denied");
    }
}
