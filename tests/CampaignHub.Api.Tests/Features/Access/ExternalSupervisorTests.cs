using System.Net;
using CampaignHub.Api.Features.Access;
using CampaignHub.Api.Features.Assessment;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Access;

public sealed class ExternalSupervisorTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_supervisor_from_outside_adds_observations_and_sees_these_and_the_points_of_its_area()
    {
        using var office = await hub.SignInAsync("office");
        var near = await office.PutPointAsync(hub.UnitA, "P-NEAR");
        await office.ImportAsync(Places.Divisions + "150422101,浩尔吐乡\n150422101200,浩尔吐村\n");
        var elsewhere = await office.AreaAsync("150422101200");
        var far = await office.PostAsync<PointRow>("/api/points", Places.Point(Guid.CreateVersion7(), "P-FAR", elsewhere.AreaId, hub.UnitA));
        var town = await office.AreaAsync("150422100");
        var others = await hub.LogAsync("别人登记的问题", new { caseId = Guid.CreateVersion7(), description = "别人登记的问题", pointId = near.PointId });
        await hub.CreateAccountAsync("deputy", new NewAssignment("externalSupervisor", ScopeKind.Own, town.AreaId));
        using var deputy = await hub.SignInAsync("deputy");

        var id = Guid.CreateVersion7();
        await deputy.PostAsync<CaseReceipt>("/api/cases", new { caseId = id, description = "代表看到的问题", pointId = near.PointId });

        Assert.Equal([id], (await deputy.GetAsync<CasePage>("/api/cases")).Items.Select(c => c.CaseId));
        Assert.Equal(CaseSource.ExternalSupervisor, (await office.GetAsync<CaseDetail>($"/api/cases/{id}")).Source);
        Assert.Equal("P-NEAR", Assert.Single((await deputy.GetAsync<PointPage>("/api/points")).Items).Code);
        await Caller.RefusedAsync(await deputy.GetAsync($"/api/points/{far.PointId}"), HttpStatusCode.NotFound, "point.not-found");
        await Caller.RefusedAsync(await deputy.PostAsync("/api/cases", new { caseId = Guid.CreateVersion7(), description = "越界", pointId = far.PointId }), HttpStatusCode.NotFound, "point.not-found");
        await Caller.RefusedAsync(await deputy.GetAsync($"/api/cases/{others}"), HttpStatusCode.NotFound, "case.not-found");
        await Caller.RefusedAsync(await deputy.GetAsync("/api/units"), HttpStatusCode.Forbidden, "permission.denied");
        await Caller.RefusedAsync(await deputy.GetAsync("/api/cases/export.csv"), HttpStatusCode.Forbidden, "permission.denied");

        // What becomes of it stays in its sight, whoever it is dispatched to.
        await hub.DispatchAsync(id, hub.UnitB);
        Assert.Equal(CaseState.Dispatched, (await deputy.GetAsync<CaseDetail>($"/api/cases/{id}")).State);
    }
}
