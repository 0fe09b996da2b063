using System.Net;
using CampaignHub.Api.Features.Scoring;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Common;

namespace CampaignHub.Api.Tests.Features.Scoring;

public sealed class ListPeriodsTests(JulyHub hub) : IClassFixture<JulyHub>
{
    [Fact]
    public async Task Closed_periods_of_a_kind_are_listed_newest_first()
    {
        var july = await hub.CloseJulyAsync();
        await hub.SendAsSystemAsync(new ClosePeriod("2018-W27"));
        using var contact = await hub.SignInAsync("contact.a");

        var months = (await contact.GetAsync<PeriodPage>("/api/periods?kind=month")).Items;

        Assert.Equal(["2018-07", "2018-06"], months.Select(m => m.Period));
        Assert.Equal((PeriodKind.Month, new DateOnly(2018, 7, 1), new DateOnly(2018, 7, 31), "系统", 1, july.ContentHash), (months[0].Kind, months[0].From, months[0].To, months[0].ByName, months[0].SchemeVersion, months[0].ContentHash));
        Assert.Equal("2018-W27", (await contact.GetAsync<PeriodPage>("/api/periods?kind=week")).Items[0].Period);
        Assert.Empty((await contact.GetAsync<PeriodPage>("/api/periods?kind=day")).Items);
    }

    [Fact]
    public async Task Pages_hold_every_period_once_however_far_back()
    {
        foreach (var week in Enumerable.Range(1, 5)) await hub.SendAsSystemAsync(new ClosePeriod($"2018-W0{week}"));
        using var leader = await hub.SignInAsync("leader");

        var first = await leader.GetAsync<PeriodPage>("/api/periods?kind=week&limit=3&cursor=");
        var periods = first.Items.Select(p => p.Period).ToList();
        for (var page = first; page.Next is not null; periods.AddRange(page.Items.Select(p => p.Period)))
            page = await leader.GetAsync<PeriodPage>($"/api/periods?kind=week&limit=3&cursor={page.Next}");

        Assert.Equal(["2018-W05", "2018-W04", "2018-W03", "2018-W02", "2018-W01"], periods.Where(p => p.StartsWith("2018-W0", StringComparison.Ordinal)));
        Assert.Equal((periods.Count, false), (first.Total, first.TotalIsCapped));
        await Caller.RefusedAsync(await leader.GetAsync("/api/periods?cursor=nonsense"), HttpStatusCode.BadRequest, "validation.failed");
    }

    [Theory]
    [InlineData("year")]
    [InlineData("2")]
    public async Task A_kind_that_is_none_is_malformed(string kind)
    {
        using var office = await hub.SignInAsync("office");

        await Caller.RefusedAsync(await office.GetAsync($"/api/periods?kind={kind}"), HttpStatusCode.BadRequest, "request.malformed");
    }
}
