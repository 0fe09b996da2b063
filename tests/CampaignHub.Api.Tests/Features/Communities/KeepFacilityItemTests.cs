using System.Net;
using CampaignHub.Api.Features.Communities;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Communities;

namespace CampaignHub.Api.Tests.Features.Communities;

[Collection(CommunitiesDefinition.Name)]
public sealed class KeepFacilityItemTests(CommunitiesHub hub)
{
    [Fact]
    public async Task A_line_is_added_changed_and_taken_off_the_list()
    {
        using var office = await hub.SignInAsync("office");
        await hub.ListAsync(office);
        var town = await hub.TownAsync(office);
        using var area = await hub.AreaOfficeAsync(town.Id);
        var path = $"/api/facility-items/{Guid.CreateVersion7()}";
        object Item(string name, bool retired = false) => new { kind = FacilityKind.Security, nameZh = name, nameEn = "Guard post", position = 90, retired };

        await office.PutAsync<FacilityItemRow>(path, Item("岗亭"));
        var changed = await office.PutAsync<FacilityItemRow>(path, Item("门卫岗亭"));
        Assert.Equal("门卫岗亭", (await office.GetAsync<CommunityDetail>($"/api/communities/{town.Communities[0]}")).Facilities[^1].NameZh);
        await office.PutAsync<FacilityItemRow>(path, Item("门卫岗亭", retired: true));

        Assert.Equal((FacilityKind.Security, 90), (changed.Kind, changed.Position));
        Assert.DoesNotContain((await office.GetAsync<CommunityDetail>($"/api/communities/{town.Communities[0]}")).Facilities, f => f.ItemId == changed.ItemId);
        await Caller.RefusedAsync(await area.SendAsync(HttpMethod.Put, path, Item("岗亭")), HttpStatusCode.Forbidden, "permission.denied");
        Assert.Equal(HttpStatusCode.BadRequest, (await office.SendAsync(HttpMethod.Put, path, Item(""))).StatusCode);
    }
}
