using System.Net;
using CampaignHub.Api.Features.Accountability;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Api.Tests.Features.Honours;
using CampaignHub.Api.Tests.Features.Notifications;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Accountability;
using CampaignHub.Domain.Honours;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class ConfirmVerdictsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_first_are_commended_the_last_held_to_account_and_their_titles_warned_in_one_go_and_once()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.b");
        await hub.CloseJulyAsync();
        var (ofA, ofB) = (await office.AwardedAsync(hub.UnitA), await office.AwardedAsync(hub.UnitB));

        var month = await office.GetAsync<PeriodVerdicts>("/api/supervision/verdicts?period=2018-07");
        Assert.True(month.IsClosed);
        Assert.Equal([(hub.UnitA, PeriodVerdict.Commended, false), (hub.UnitB, PeriodVerdict.Criticised, false)], month.Rows.Select(r => (r.UnitId, r.Verdict, r.Done)));
        Assert.Equal([ofB], month.Rows[1].Titles.Select(t => t.TitleId));
        Assert.Empty(month.Rows[0].Titles);
        await Refused(Verdicts("2018", On(hub.UnitA)), "verdict.not-closed");
        await Refused(Verdicts("2018-07", On(Guid.CreateVersion7())), "verdict.not-proposed");
        await Refused(Verdicts("2018-07", On(hub.UnitA, ofA)), "verdict.title-elsewhere");
        await Refused(Verdicts("2018-07", On(hub.UnitB, ofA)), "verdict.title-elsewhere");
        var both = Verdicts("2018-07", On(hub.UnitA), On(hub.UnitB, ofB));
        Assert.Equal(HttpStatusCode.BadRequest, (await office.PostAsync("/api/supervision/verdicts", Verdicts("2018-07", On(hub.UnitB, ofB, ofB)))).StatusCode);
        await hub.OfficeWithoutAsync("accountability.record", async () => await Caller.RefusedAsync(await office.PostAsync("/api/supervision/verdicts", both), HttpStatusCode.Forbidden, "permission.denied"));

        var confirmed = await office.PostAsync<ConfirmedVerdicts>("/api/supervision/verdicts", both);
        var again = await office.PostAsync<ConfirmedVerdicts>("/api/supervision/verdicts", both);

        Assert.Equal((new(1, 1, 1), new(0, 0, 0)), (confirmed, again));
        var rows = (await office.GetAsync<PeriodVerdicts>("/api/supervision/verdicts?period=2018-07")).Rows;
        Assert.All(rows, r => Assert.True(r.Done));
        var measure = Assert.Single((await office.GetAsync<ActionPage>("/api/accountability-actions")).Items);
        Assert.Equal((rows[1].Confirmed!.ActionId!.Value, hub.UnitB, AccountabilityKind.CircularCriticism), (measure.ActionId, measure.UnitId, measure.Kind));
        var title = await office.TitleAsync(ofB);
        Assert.Equal((TitleState.Warned, rows[1].Confirmed!.VerdictId, "2018-07"), (title.Title.State, title.Changes[1].VerdictId!.Value, title.Changes[1].VerdictPeriod));

        var withdraw = $"/api/supervision/verdicts/{rows[1].Confirmed!.VerdictId}/withdraw";
        await hub.OfficeWithoutAsync("accountability.record", async () => await Caller.RefusedAsync(await office.PostAsync(withdraw, new { reason = "名次有误" }), HttpStatusCode.Forbidden, "permission.denied"));
        await office.PostAsync<Nothing>(withdraw, new { reason = "名次有误" });
        var told = (await contact.InboxAsync(8)).Items;
        Assert.Contains(told, n => n.TitleZh == "贵单位 2018-07 被通报批评（区委创建领导小组，2018-07-10）：考核末位");
        Assert.Contains(told, n => n.TitleEn == "Your unit's criticism for 2018-07 has been withdrawn: 名次有误");
        Assert.Equal("名次有误", Assert.Single((await office.GetAsync<ActionPage>("/api/accountability-actions")).Items).WithdrawnBecause);
        Assert.Equal(new(0, 1, 0), await office.PostAsync<ConfirmedVerdicts>("/api/supervision/verdicts", both.With(On(hub.UnitB))));

        async Task Refused(VerdictsSent sent, string code) => await Caller.RefusedAsync(await office.PostAsync("/api/supervision/verdicts", sent), HttpStatusCode.Conflict, code);
    }

    [Fact]
    public async Task Units_confirm_nothing()
    {
        using var contact = await hub.SignInAsync("contact.a");

        await Caller.RefusedAsync(await contact.PostAsync("/api/supervision/verdicts", Verdicts("2018-07", On(hub.UnitB))), HttpStatusCode.Forbidden, "permission.denied");
    }

    private static VerdictsSent Verdicts(string period, params object[] units) => new(period, "2018-07-10", "区委创建领导小组", "考核末位", "区创〔2018〕9号", units);

    private static object On(Guid unitId, params Guid[] titles) => new { unitId, titles = titles.Select(titleId => new { titleId, version = 0, move = "warn" }) };

    private sealed record VerdictsSent(string Period, string DecidedOn, string DecidedBy, string Reason, string Document, object[] Units)
    {
        public VerdictsSent With(params object[] units) => this with { Units = units };
    }
}
