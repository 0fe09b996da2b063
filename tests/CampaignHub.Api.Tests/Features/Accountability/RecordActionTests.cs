using System.Net;
using CampaignHub.Api.Features.Accountability;
using CampaignHub.Api.Tests.Features.Supervision;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Accountability;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Accountability;

public sealed class RecordActionTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_decision_is_recorded_once_with_what_it_rests_on()
    {
        using var office = await hub.SignInAsync("office");
        var letter = await office.DraftLetterAsync(hub.UnitA);
        var one = Letters.Action(Guid.CreateVersion7(), hub.UnitA, "admonition", "王局长", letterId: letter.LetterId);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => office.PostAsync<RecordedAction>("/api/accountability-actions", one)));

        var row = (await office.GetAsync<ActionPage>($"/api/accountability-actions?unitId={hub.UnitA}")).Items.Single(a => a.ActionId == answers[0].ActionId);
        Assert.Equal((AccountabilityKind.Admonition, "王局长", letter.Title, "区委创建领导小组", "office"), (row.Kind, row.PersonName, row.LetterTitle, row.DecidedBy, row.RecordedBy));
        Assert.Equal(1, await hub.InDatabaseAsync(db => db.AccountabilityActions.CountAsync(a => a.Id == row.ActionId)));
        await Caller.RefusedAsync(await office.PostAsync("/api/accountability-actions", Letters.Action(row.ActionId, hub.UnitA, "admonition", "王局长")), HttpStatusCode.Conflict, "accountability.id-taken");
    }

    [Fact]
    public async Task A_measure_recorded_from_a_circular_criticism_names_it_and_its_case()
    {
        using var office = await hub.SignInAsync("office");
        var caseId = await hub.DispatchedAsync();
        var act = (await office.ClimbToAsync(caseId, "criticism")).Acts[^1];
        await Caller.RefusedAsync(await office.PostAsync("/api/accountability-actions", From(hub.UnitB, act.ActId)), HttpStatusCode.NotFound, "accountability.basis-not-found");

        await office.PostAsync<RecordedAction>("/api/accountability-actions", From(hub.UnitA, act.ActId));

        var row = Assert.Single((await office.GetAsync<ActionPage>($"/api/accountability-actions?caseId={caseId}")).Items);
        Assert.Equal((act.ActId, caseId, "通报批评并问责", act.CaseNumber), (row.Act!.ActId, row.CaseId!.Value, row.Act.StepNameZh, row.Act.CaseNumber));

        static object From(Guid unitId, Guid actId) => new { actionId = Guid.CreateVersion7(), kind = "circularCriticism", unitId, decidedOn = "2018-07-09", decidedBy = "区委创建领导小组", reason = "整改不力", actId };
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused()
    {
        using var office = await hub.SignInAsync("office");

        await Refused(Letters.Action(Guid.CreateVersion7(), hub.UnitA, "dismissed"), HttpStatusCode.Conflict, "accountability.needs-person");
        await Refused(Letters.Action(Guid.CreateVersion7(), hub.UnitA, decidedOn: "2018-07-11"), HttpStatusCode.Conflict, "accountability.ahead");
        await Refused(Letters.Action(Guid.CreateVersion7(), Guid.CreateVersion7()), HttpStatusCode.NotFound, "unit.not-found");
        await Refused(Letters.Action(Guid.CreateVersion7(), hub.UnitA, caseId: Guid.CreateVersion7()), HttpStatusCode.NotFound, "accountability.basis-not-found");

        async Task Refused(object sent, HttpStatusCode status, string code) => await Caller.RefusedAsync(await office.PostAsync("/api/accountability-actions", sent), status, code);
    }

    [Fact]
    public async Task Leaders_read_units_do_not_and_neither_records()
    {
        using var leader = await hub.SignInAsync("leader");
        using var contact = await hub.SignInAsync("contact.a");

        Assert.True((await leader.GetAsync("/api/accountability-actions")).IsSuccessStatusCode);
        await Caller.RefusedAsync(await contact.GetAsync("/api/accountability-actions"), HttpStatusCode.Forbidden, "permission.denied");
        foreach (var caller in new[] { leader, contact })
            await Caller.RefusedAsync(await caller.PostAsync("/api/accountability-actions", Letters.Action(Guid.CreateVersion7(), hub.UnitA)), HttpStatusCode.Forbidden, "permission.denied");
    }
}
