using System.Net;
using CampaignHub.Api.Features.Scoring;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Scoring;

namespace CampaignHub.Api.Tests.Features.Scoring;

public sealed class ExplainUnitTests(JulyHub hub) : IClassFixture<JulyHub>
{
    [Theory]
    [InlineData("office")]
    [InlineData("leader")]
    [InlineData("contact.a")]
    public async Task A_score_is_explained_case_by_case(string userName)
    {
        await hub.CloseJulyAsync();
        using var caller = await hub.SignInAsync(userName);

        var why = await caller.GetAsync<UnitExplanation>($"/api/periods/2018-07/units/{hub.UnitA}");

        Assert.Equal("100 × (0.7 × 6 ÷ 10 + 0.3 × 8 ÷ 10) = 66.00", why.Formula);
        Assert.Equal((2, 66.00m, 1), (why.Row.Rank!.Value, why.Row.Score!.Value, why.Row.PreviousRank!.Value));
        Assert.Equal(
            [(CaseOutcome.OnTime, 6), (CaseOutcome.ClosedLate, 2), (CaseOutcome.NotClosed, 2)],
            why.Cases.GroupBy(c => c.Counted).Select(g => (g.Key, g.Count())));
        Assert.All(why.Cases, c => Assert.StartsWith("500", c.Number, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_unit_contact_does_not_see_another_units_cases()
    {
        await hub.CloseJulyAsync();
        using var contact = await hub.SignInAsync("contact.b");

        await Caller.RefusedAsync(await contact.GetAsync($"/api/periods/2018-07/units/{hub.UnitA}"), HttpStatusCode.Forbidden, "period.not-your-unit");
    }

    [Fact]
    public async Task A_unit_without_due_cases_and_a_period_without_closing_are_not_found()
    {
        await hub.CloseJulyAsync();
        using var office = await hub.SignInAsync("office");

        await Caller.RefusedAsync(await office.GetAsync($"/api/periods/2018-06/units/{hub.UnitB}"), HttpStatusCode.NotFound, "period.unit-not-listed");
        await Caller.RefusedAsync(await office.GetAsync($"/api/periods/2017-06/units/{hub.UnitB}"), HttpStatusCode.NotFound, "period.not-closed");
    }

    [Fact]
    public async Task An_inspector_may_not_look_into_scores()
    {
        using var inspector = await hub.SignInAsync("inspector");

        await Caller.RefusedAsync(await inspector.GetAsync($"/api/periods/2018-07/units/{hub.UnitA}"), HttpStatusCode.Forbidden, "permission.denied");
    }
}
