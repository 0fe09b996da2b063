using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class AssignBodyAreaTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_supervision_group_looks_after_an_area_from_its_day_on()
    {
        using var office = await hub.SignInAsync("office");
        var body = await office.FoundAsync("督导一组", kind: BodyKind.SupervisionTeam);
        var area = await hub.TownAsync("330100");
        var one = new { bodyAreaId = Guid.CreateVersion7(), areaId = area, from = "2018-03-01" };

        var made = await office.PostAsync<BodyAreaRow>($"/api/bodies/{body}/areas", one);

        Assert.Equal(made, await office.PostAsync<BodyAreaRow>($"/api/bodies/{body}/areas", one));
        Assert.Single((await office.GetAsync<BodyDetail>($"/api/bodies/{body}?on=2018-03-01")).Areas);
        Assert.Empty((await office.GetAsync<BodyDetail>($"/api/bodies/{body}?on=2018-02-28")).Areas);
        await Caller.RefusedAsync(await office.PostAsync($"/api/bodies/{body}/areas", one with { bodyAreaId = Guid.CreateVersion7() }), HttpStatusCode.Conflict, "body-area.taken");
        await Caller.RefusedAsync(await office.PostAsync($"/api/bodies/{body}/areas", one with { bodyAreaId = Guid.CreateVersion7(), areaId = Guid.CreateVersion7() }), HttpStatusCode.NotFound, "area.not-found");
    }
}
