using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class DecideArbitrationTests(DoubtfulHub hub) : IClassFixture<DoubtfulHub>
{
    [Fact]
    public async Task The_office_puts_the_case_into_an_area_and_its_unit_is_suggested()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.LogAtAsync(120.0998);
        var question = await hub.QuestionAsync(id);

        await office.PostAsync<object>($"/api/arbitrations/{question.ArbitrationId}/decide", new { question.Version, areaId = hub.GridOne, note = "以路中线为界" });

        var detail = await office.GetAsync<CaseDetail>($"/api/cases/{id}");
        Assert.Equal(("区域G-1", CaseState.Logged, hub.UnitB), (detail.AreaNameZh, detail.State, detail.SuggestedUnitId!.Value));
        Assert.Equal((CaseEventKind.Placed, "以路中线为界"), (detail.Timeline[^1].Kind, detail.Timeline[^1].Note));
        var settled = await hub.QuestionAsync(id, settled: true);
        Assert.Equal((ArbitrationState.Decided, "office", "区域G-1"), (settled.State, settled.SettledByName, settled.AreaNameZh));
        await Caller.RefusedAsync(await office.PostAsync($"/api/arbitrations/{question.ArbitrationId}/decide", new { question.Version, areaId = hub.GridOne }), HttpStatusCode.Conflict, "arbitration.settled");
        await Caller.RefusedAsync(await office.PostAsync($"/api/arbitrations/{question.ArbitrationId}/decide", new { settled.Version, areaId = hub.GridOne }), HttpStatusCode.Conflict, "arbitration.settled");
    }

    [Fact]
    public async Task A_named_unit_gets_the_case_dispatched_at_once()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.LogAtAsync(100);
        var question = await hub.QuestionAsync(id);
        var key = Guid.CreateVersion7();
        Task<HttpResponseMessage> DecideAsync() => office.SendAsync(HttpMethod.Post, $"/api/arbitrations/{question.ArbitrationId}/decide", new { question.Version, unitId = hub.UnitA }, key);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [(await DecideAsync()).StatusCode, (await DecideAsync()).StatusCode]);

        using var contact = await hub.SignInAsync("contact.a");
        var detail = await contact.GetAsync<CaseDetail>($"/api/cases/{id}");
        Assert.Equal((CaseState.Dispatched, hub.Clock.Now.AddHours(72), null), (detail.State, detail.DueAt!.Value, detail.AreaNameZh));
    }

    [Fact]
    public async Task Nothing_decided_unknown_places_closed_areas_and_missing_permission_are_refused()
    {
        using var office = await hub.SignInAsync("office");
        using var inspector = await hub.SignInAsync("inspector");
        var question = await hub.QuestionAsync(await hub.LogAtAsync(100));
        var closed = await office.AddAreaAsync("CLOSED", AreaLevel.Grid);
        await office.PostAsync<object>($"/api/areas/{closed.AreaId}/close", new { closed.Version });
        Task<HttpResponseMessage> DecideAsync(Caller caller, Guid? areaId = null, Guid? unitId = null, Guid? id = null) => caller.PostAsync($"/api/arbitrations/{id ?? question.ArbitrationId}/decide", new { question.Version, areaId, unitId });

        await Caller.RefusedAsync(await DecideAsync(office), HttpStatusCode.Conflict, "arbitration.nothing-decided");
        await Caller.RefusedAsync(await DecideAsync(office, areaId: Guid.CreateVersion7()), HttpStatusCode.NotFound, "area.not-found");
        await Caller.RefusedAsync(await DecideAsync(office, areaId: closed.AreaId), HttpStatusCode.Conflict, "area.closed");
        await Caller.RefusedAsync(await DecideAsync(office, unitId: Guid.CreateVersion7()), HttpStatusCode.NotFound, "unit.not-found");
        await Caller.RefusedAsync(await DecideAsync(office, unitId: hub.UnitA, id: Guid.CreateVersion7()), HttpStatusCode.NotFound, "arbitration.not-found");
        await Caller.RefusedAsync(await DecideAsync(inspector, unitId: hub.UnitA), HttpStatusCode.Forbidden, "permission.denied");
        Assert.Equal(ArbitrationState.Open, (await hub.QuestionAsync(question.CaseId)).State);
    }
}
