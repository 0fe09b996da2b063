using System.Net;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Communities;

namespace CampaignHub.Api.Tests.Features.Communities;

[Collection(CommunitiesDefinition.Name)]
public sealed class EditCommunityTests(CommunitiesHub hub)
{
    [Fact]
    public async Task A_profile_is_filled_in_where_one_may_and_not_over_what_somebody_else_wrote()
    {
        using var office = await hub.SignInAsync("office");
        using var inspector = await hub.SignInAsync("inspector");
        var town = await hub.TownAsync(office);
        using var area = await hub.AreaOfficeAsync(town.Communities[0]);

        var filled = await area.DescribeAsync(town.Communities[0], 220.5m, CultureCentre.Separate);
        var again = await office.DescribeAsync(town.Communities[0], 120, version: 1);

        Assert.Equal((220.5m, OfficeClass.Medium, CultureCentre.Separate, 1_200, 1), (filled.Community.OfficeArea, filled.Community.OfficeClass, filled.Community.CultureCentre, filled.Community.Households, filled.Community.Version));
        Assert.Equal((OfficeClass.Small, null, 2), (again.Community.OfficeClass, again.Community.CultureCentre, again.Community.Version));
        object Body(decimal size = 1) => new { version = 0, officeArea = size };
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, $"/api/communities/{town.Communities[0]}", Body()), HttpStatusCode.Conflict, "community.changed");
        await Caller.RefusedAsync(await area.SendAsync(HttpMethod.Put, $"/api/communities/{town.Communities[1]}", Body()), HttpStatusCode.NotFound, "community.not-found");
        await Caller.RefusedAsync(await inspector.SendAsync(HttpMethod.Put, $"/api/communities/{town.Communities[1]}", Body()), HttpStatusCode.Forbidden, "permission.denied");
        Assert.Equal(HttpStatusCode.BadRequest, (await office.SendAsync(HttpMethod.Put, $"/api/communities/{town.Communities[1]}", Body(-1))).StatusCode);
    }
}
