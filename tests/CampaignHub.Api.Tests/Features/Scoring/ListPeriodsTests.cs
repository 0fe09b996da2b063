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

        var months = await contact.GetAsync<List<PeriodRow>>("/api/periods?kind=month");

        Assert.Equal(["2018-07", "2018-06"], months.Select(m => m.Period));
        Assert.Equal((PeriodKind.Month, new DateOnly(2018, 7, 1), new DateOnly(2018, 7, 31), "系统", 1, july.ContentHash), (months[0].Kind, months[0].From, months[0].To, months[0].ByName, months[0].SchemeVersion, months[0].ContentHash));
        Assert.Equal(["2018-W27"], (await contact.GetAsync<List<PeriodRow>>("/api/periods?kind=week")).Select(m => m.Period));
        Assert.Empty(await contact.GetAsync<List<PeriodRow>>("/api/periods?kind=day"));
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
