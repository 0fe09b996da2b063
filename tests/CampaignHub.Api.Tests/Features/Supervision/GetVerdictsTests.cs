using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class GetVerdictsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_last_of_a_quarter_are_proposed_for_the_flag_and_a_year_names_first_and_last()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        await hub.CloseJulyAsync();

        var quarter = await office.GetAsync<PeriodVerdicts>("/api/supervision/verdicts?period=2018-Q3");
        await office.GiveAsync(hub.UnitB, CardColour.BlackFlag, "2018-Q3");
        var after = await office.GetAsync<PeriodVerdicts>("/api/supervision/verdicts?period=2018-Q3");
        var year = await office.GetAsync<PeriodVerdicts>("/api/supervision/verdicts?period=2018");

        Assert.Equal(["2018-07"], quarter.Months);
        Assert.Equal((hub.UnitB, PeriodVerdict.BlackFlag, false), (quarter.Rows.Single().UnitId, quarter.Rows[0].Verdict, quarter.Rows[0].Done));
        Assert.True(after.Rows.Single().Done);
        Assert.Equal([(hub.UnitA, PeriodVerdict.Commended), (hub.UnitB, PeriodVerdict.Criticised)], year.Rows.Select(r => (r.UnitId, r.Verdict)));
        await Caller.RefusedAsync(await office.GetAsync("/api/supervision/verdicts?period=abc"), HttpStatusCode.Conflict, "card.period");
        await Caller.RefusedAsync(await contact.GetAsync("/api/supervision/verdicts?period=2018"), HttpStatusCode.Forbidden, "permission.denied");
    }
}
