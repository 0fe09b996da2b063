using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class GetCaseTests(Hub hub) : IClassFixture<Hub>
{
    [Theory]
    [InlineData("logged", "office", new[] { CaseVerb.Dispatch, CaseVerb.File, CaseVerb.NotAccept, CaseVerb.Void })]
    [InlineData("logged", "inspector", new CaseVerb[0])]
    [InlineData("dispatched", "contact.a", new[] { CaseVerb.Accept, CaseVerb.SendBack, CaseVerb.Assign, CaseVerb.Ask })]
    [InlineData("dispatched", "office", new[] { CaseVerb.Dispatch, CaseVerb.Void, CaseVerb.Ask })]
    [InlineData("submitted", "inspector", new[] { CaseVerb.Close, CaseVerb.Return })]
    [InlineData("submitted", "office", new[] { CaseVerb.Close, CaseVerb.Return })]
    [InlineData("submitted", "leader", new CaseVerb[0])]
    [InlineData("submitted", "contact.a", new CaseVerb[0])]
    public async Task A_case_offers_each_caller_the_verbs_open_to_it(string state, string userName, CaseVerb[] verbs)
    {
        var id = state is "submitted" ? await hub.SubmittedAsync() : await hub.LogAsync();
        if (state is "dispatched") await hub.DispatchAsync(id, hub.UnitA);
        using var caller = await hub.SignInAsync(userName);

        Assert.Equal(verbs, (await caller.GetAsync<CaseDetail>($"/api/cases/{id}")).Verbs);
    }

    [Fact]
    public async Task The_deadline_follows_the_clock()
    {
        var id = await hub.LogAsync();
        async Task<Deadline> DeadlineNow()
        {
            using var office = await hub.SignInAsync("office");
            return (await office.GetAsync<CaseDetail>($"/api/cases/{id}")).Deadline;
        }

        Assert.Equal(Deadline.None, await DeadlineNow());
        await hub.DispatchAsync(id, hub.UnitA, timeLimitHours: 30);
        Assert.Equal(Deadline.OnTime, await DeadlineNow());
        hub.Clock.Advance(TimeSpan.FromHours(7));
        Assert.Equal(Deadline.DueSoon, await DeadlineNow());
        hub.Clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal(Deadline.DueSoon, await DeadlineNow());
        hub.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(Deadline.Overdue, await DeadlineNow());
        await hub.AcceptAsync(id);
        await hub.SubmitAsync(id);
        Assert.Equal(Deadline.ClosedLate, (await hub.CloseAsync(id)).Deadline);
    }

    [Fact]
    public async Task An_unknown_case_is_not_found_in_both_languages()
    {
        using var chinese = await hub.SignInAsync("office");
        using var english = await hub.SignInAsync("office", "en");

        Assert.Equal("没有找到该问题。", (await Caller.RefusedAsync(await chinese.GetAsync($"/api/cases/{Guid.Empty}"), HttpStatusCode.NotFound, "case.not-found"))["title"]!.GetValue<string>());
        Assert.Equal("There is no such case.", (await Caller.RefusedAsync(await english.GetAsync($"/api/cases/{Guid.Empty}"), HttpStatusCode.NotFound, "case.not-found"))["title"]!.GetValue<string>());
    }
}
