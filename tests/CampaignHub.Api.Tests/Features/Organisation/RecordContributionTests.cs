using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class RecordContributionTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_joint_operation_knows_its_units_people_and_vehicles()
    {
        using var office = await hub.SignInAsync("office");
        var body = await office.FoundAsync("联合整治行动", kind: BodyKind.JointOperation);
        object Of(Guid unitId, int staff, int vehicles, Guid? id = null) => new { contributionId = id ?? Guid.CreateVersion7(), unitId, on = "2018-06-03", staff, vehicles };
        var id = Guid.CreateVersion7();

        var first = await office.PostAsync<ContributionRow>($"/api/bodies/{body}/contributions", Of(hub.UnitA, 30, 4, id));
        Assert.Equal(first, await office.PostAsync<ContributionRow>($"/api/bodies/{body}/contributions", Of(hub.UnitA, 30, 4, id)));
        await office.PostAsync<ContributionRow>($"/api/bodies/{body}/contributions", Of(hub.UnitB, 18, 3));

        var detail = await office.GetAsync<BodyDetail>($"/api/bodies/{body}");
        Assert.Equal((2, 48, 7), (detail.UnitsDrawnIn, detail.StaffDrawnIn, detail.VehiclesDrawnIn));
        Assert.Equal(2, detail.Contributions.Count);
        await Caller.RefusedAsync(await office.PostAsync($"/api/bodies/{body}/contributions", Of(hub.UnitA, 1, 1)), HttpStatusCode.Conflict, "contribution.taken");
    }

    [Fact]
    public async Task Only_a_joint_operation_records_strength_and_never_none_at_all()
    {
        using var office = await hub.SignInAsync("office");
        var body = await office.FoundAsync("工作组");

        await Caller.RefusedAsync(await office.PostAsync($"/api/bodies/{body}/contributions", new { contributionId = Guid.CreateVersion7(), unitId = hub.UnitA, on = "2018-06-03", staff = 3, vehicles = 0 }), HttpStatusCode.Conflict, "contribution.not-a-joint-operation");
        Assert.Equal(HttpStatusCode.BadRequest, (await office.PostAsync($"/api/bodies/{body}/contributions", new { contributionId = Guid.CreateVersion7(), unitId = hub.UnitA, on = "2018-06-03", staff = 0, vehicles = 0 })).StatusCode);
    }
}
