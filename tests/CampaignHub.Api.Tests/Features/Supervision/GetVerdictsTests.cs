using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class GetVerdictsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_last_of_a_quarter_are_proposed_for_the_flag_and_a_year_names_first_and_last_of_the_reach_that_is_set_or_confirmed()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        await hub.CloseJulyAsync();

        var quarter = await office.GetAsync<PeriodVerdicts>("/api/supervision/verdicts?period=2018-Q3");
        await office.GiveAsync(hub.UnitB, CardColour.BlackFlag, "2018-Q3");
        var after = await office.GetAsync<PeriodVerdicts>("/api/supervision/verdicts?period=2018-Q3");

        Assert.Equal(["2018-07"], quarter.Months);
        Assert.Equal((hub.UnitB, PeriodVerdict.BlackFlag, false, VerdictReach.RankingGroup), (quarter.Rows.Single().UnitId, quarter.Rows[0].Verdict, quarter.Rows[0].Done, quarter.Reach));
        Assert.True(after.Rows.Single().Done);
        await Caller.RefusedAsync(await office.GetAsync("/api/supervision/verdicts?period=abc"), HttpStatusCode.Conflict, "card.period");
        await Caller.RefusedAsync(await contact.GetAsync("/api/supervision/verdicts?period=2018"), HttpStatusCode.Forbidden, "permission.denied");

        // Each the only one of its group: apart nobody is last, together B is. What was confirmed apart stays so.
        await hub.InDatabaseAsync(db => db.PeriodStandings.Where(s => s.UnitId == hub.UnitB).ExecuteUpdateAsync(set => set.SetProperty(s => s.GroupCode, "towns")));
        Assert.Equal((VerdictReach.Citywide, PeriodVerdict.Commended, PeriodVerdict.Criticised), await SeenAsync("2018"));
        await SetAsync(VerdictReach.RankingGroup);
        Assert.Equal((VerdictReach.RankingGroup, PeriodVerdict.Commended, PeriodVerdict.Commended), await SeenAsync("2018"));
        await office.PostAsync<ConfirmedVerdicts>("/api/supervision/verdicts", CommendingB());
        await SetAsync(VerdictReach.Citywide);
        Assert.Equal((VerdictReach.RankingGroup, PeriodVerdict.Commended, PeriodVerdict.Commended), await SeenAsync("2018-07"));
        Assert.Equal((VerdictReach.Citywide, PeriodVerdict.Commended, PeriodVerdict.Criticised), await SeenAsync("2018"));

        async Task<(VerdictReach Reach, PeriodVerdict OfA, PeriodVerdict OfB)> SeenAsync(string period)
        {
            var seen = await office.GetAsync<PeriodVerdicts>($"/api/supervision/verdicts?period={period}");
            return (seen.Reach, seen.Rows.Single(r => r.UnitId == hub.UnitA).Verdict, seen.Rows.Single(r => r.UnitId == hub.UnitB).Verdict);
        }

        async Task SetAsync(VerdictReach reach)
        {
            var settings = await office.GetAsync<SupervisionSettingsDetail>("/api/supervision/settings");
            await office.PutAsync<SupervisionSettingsDetail>("/api/supervision/settings", new { settings.Version, rules = settings.Rules with { Reach = reach } });
        }

        object CommendingB() => new { period = "2018-07", decidedOn = "2018-08-01", decidedBy = "区委创建领导小组", reason = "月度考核", units = new[] { new { unitId = hub.UnitB, titles = Array.Empty<object>() } } };
    }
}
