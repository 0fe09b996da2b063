using System.Net;
using CampaignHub.Api.Features.Circulars;
using CampaignHub.Api.Features.Scoring;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Circulars;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Circulars;

public sealed class DraftCircularTests(CircularsHub hub) : IClassFixture<CircularsHub>
{
    [Fact]
    public async Task The_office_drafts_a_closed_month_in_words_made_from_its_figures()
    {
        var period = await hub.CloseMonthAsync();
        using var office = await hub.SignInAsync("office");

        var draft = await office.PostAsync<CircularDetail>($"/api/periods/{period}/circular");

        Assert.Equal((CircularState.Draft, period, 1, null, "测试县创建办", 0), (draft.State, draft.Period, draft.Version, draft.DocumentNumber, draft.AgencyNameZh, draft.Recipients));
        Assert.Contains("应销号问题15件，已销号13件，销号率86.67%；其中按期销号11件，按期销号率73.33%", draft.Opening, StringComparison.Ordinal);
        Assert.Contains("部门组参加排名的单位共2个，交通局（100.00分）、城管局（66.00分）位列前两名。", draft.Findings, StringComparison.Ordinal);
        Assert.Equal([100.00m, 66.00m], draft.Ranking.Groups.Single().Rows.Select(r => r.Score!.Value));
        Assert.Equal([CircularVerb.Edit, CircularVerb.Submit], draft.Verbs);
        Assert.Equal([(CircularEventKind.Drafted, "office")], draft.Timeline.Select(e => (e.Kind, e.ByName)));
        Assert.Equal(draft.CircularId, (await office.GetAsync<PeriodPage>("/api/periods")).Items.Single(p => p.Period == period).CircularId);
    }

    [Fact]
    public async Task Drafting_again_and_in_parallel_gives_the_one_circular_of_the_period()
    {
        var period = await hub.CloseMonthAsync();

        var drafts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => hub.SendAsSystemAsync(new DraftCircular(period))));

        Assert.Single(drafts.Distinct());
        Assert.Equal(1, await hub.InDatabaseAsync(db => db.Circulars.CountAsync(c => c.Period == period)));
    }

    [Fact]
    public async Task A_period_that_is_not_closed_or_no_month_is_refused()
    {
        using var office = await hub.SignInAsync("office");
        await hub.SendAsSystemAsync(new ClosePeriod("2018-W20"));

        await Caller.RefusedAsync(await office.PostAsync("/api/periods/1999-01/circular"), HttpStatusCode.NotFound, "period.not-closed");
        await Caller.RefusedAsync(await office.PostAsync("/api/periods/2018-W20/circular"), HttpStatusCode.Conflict, "circular.not-a-month");
    }

    [Theory]
    [InlineData("leader")]
    [InlineData("contact.a")]
    [InlineData("inspector")]
    public async Task Only_the_office_drafts(string userName)
    {
        using var caller = await hub.SignInAsync(userName);

        await Caller.RefusedAsync(await caller.PostAsync("/api/periods/2018-07/circular"), HttpStatusCode.Forbidden, "permission.denied");
    }
}
