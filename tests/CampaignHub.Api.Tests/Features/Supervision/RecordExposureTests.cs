using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Features.Notifications;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class RecordExposureTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Recording_where_a_case_was_exposed_does_the_step_of_the_ladder_that_asks_for_it_but_an_old_clipping_does_not()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var id = await hub.DispatchedAsync();
        var waiting = await office.ClimbToAsync(id, "exposure");
        Assert.DoesNotContain(ThreadVerb.CarryOut, waiting.Verbs);
        await Caller.RefusedAsync(await office.PostAsync($"/api/supervision/acts/{waiting.Acts[^1].ActId}/carry-out", new { note = "上了报纸" }), HttpStatusCode.Conflict, "supervision.act-needs-exposure");
        await office.ExposeAsync("2018-07-09", id);
        Assert.True((await office.ThreadAsync(id)).Waiting);
        var (exposureId, other) = (Guid.CreateVersion7(), await hub.DispatchedAsync());
        var one = Exposures.Exposure(exposureId, "2018-07-10", id);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => office.PostAsync<RecordedExposure>("/api/supervision/exposures", one)));

        Assert.Single(answers.Distinct());
        var thread = await office.ThreadAsync(id);
        Assert.Equal(("exposure", ActState.InForce, "《巡城马》 第12期 背街小巷无人管", false), (thread.LastCode, thread.Acts[^1].State, thread.Acts[^1].Note, thread.Waiting));
        Assert.Equal(thread.Acts[^1].DueAt, thread.HoldUntil);
        await Caller.RefusedAsync(await office.PostAsync("/api/supervision/exposures", Exposures.Exposure(exposureId, "2018-07-10", id, other)), HttpStatusCode.Conflict, "exposure.id-taken");
        var rows = (await office.GetAsync<ExposurePage>($"/api/supervision/exposures?caseId={id}")).Items;
        Assert.Equal((2, exposureId, null), (rows.Count, rows[0].ExposureId, rows[1].Cases[0].ActId));
        var row = rows[0];
        Assert.Equal((thread.Acts[^1].ActId, hub.UnitA, CaseState.Dispatched, "office"), (row.Cases[0].ActId!.Value, row.Cases[0].UnitId!.Value, row.Cases[0].State, row.RecordedBy));
        Assert.Contains((await contact.InboxAsync(5)).Items, i => i.TitleZh == "《巡城马》曝光了贵单位的 1 件问题，请尽快整改");
    }

    [Fact]
    public async Task An_exposure_of_a_stopped_case_is_recorded_and_leaves_the_step_waiting()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.DispatchedAsync(toB: true);
        await office.ClimbToAsync(id, "exposure");
        await office.OnThreadAsync(id, "stop", version => new { version, reason = "等待上级协调" });

        await office.ExposeAsync("2018-07-10", id);

        Assert.True((await office.ThreadAsync(id)).Waiting);
    }

    [Fact]
    public async Task What_a_published_check_has_not_shown_yet_cannot_be_exposed_and_units_expose_nothing()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var (open, hidden) = (await hub.DispatchedAsync(), await hub.LogAsync("暗访所见"));
        await hub.InDatabaseAsync(db => db.Cases.Where(c => c.Id == hidden).ExecuteUpdateAsync(set => set.SetProperty(c => c.Withheld, true)));

        await Refused(Exposures.Exposure(Guid.CreateVersion7(), "2018-07-09", open, hidden), HttpStatusCode.Conflict, "exposure.withheld");
        await Refused(Exposures.Exposure(Guid.CreateVersion7(), "2018-07-11", open), HttpStatusCode.Conflict, "exposure.ahead");
        await Refused(Exposures.Exposure(Guid.CreateVersion7(), "2018-07-09", Guid.CreateVersion7()), HttpStatusCode.NotFound, "case.not-found");
        await Caller.RefusedAsync(await contact.PostAsync("/api/supervision/exposures", Exposures.Exposure(Guid.CreateVersion7(), "2018-07-09", open)), HttpStatusCode.Forbidden, "permission.denied");
        Assert.False((await office.PostAsync("/api/supervision/exposures", Exposures.Exposure(Guid.CreateVersion7(), "2018-07-09"))).IsSuccessStatusCode);

        async Task Refused(object sent, HttpStatusCode status, string code) => await Caller.RefusedAsync(await office.PostAsync("/api/supervision/exposures", sent), status, code);
    }
}
