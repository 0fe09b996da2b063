using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class EndBodyAreaTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_area_is_another_groups_after_the_last_day_and_the_record_stays()
    {
        using var office = await hub.SignInAsync("office");
        var body = await office.FoundAsync("督导一组", kind: BodyKind.SupervisionTeam);
        var area = await hub.TownAsync("330200");
        var duty = await office.PostAsync<BodyAreaRow>($"/api/bodies/{body}/areas", new { bodyAreaId = Guid.CreateVersion7(), areaId = area, from = "2018-03-01" });

        Assert.Equal(HttpStatusCode.OK, (await office.PostAsync($"/api/bodies/areas/{duty.BodyAreaId}/end", new { lastDay = "2018-04-30" })).StatusCode);

        Assert.Single((await office.GetAsync<BodyDetail>($"/api/bodies/{body}?on=2018-04-30")).Areas);
        Assert.Empty((await office.GetAsync<BodyDetail>($"/api/bodies/{body}?on=2018-05-01")).Areas);
        await Caller.RefusedAsync(await office.PostAsync($"/api/bodies/areas/{duty.BodyAreaId}/end", new { lastDay = "2018-06-30" }), HttpStatusCode.Conflict, "body-area.ended");
        await Caller.RefusedAsync(await office.PostAsync($"/api/bodies/areas/{Guid.CreateVersion7()}/end", new { lastDay = "2018-06-30" }), HttpStatusCode.NotFound, "body-area.not-found");
    }
}
