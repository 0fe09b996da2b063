using System.Net;
using CampaignHub.Api.Features.Communities;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Communities;

namespace CampaignHub.Api.Tests.Features.Communities;

[Collection(CommunitiesDefinition.Name)]
public sealed class GetCommunityTests(CommunitiesHub hub)
{
    [Fact]
    public async Task A_community_shows_every_line_of_the_check_list_as_last_found()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var list = await hub.ListAsync(office);
        var town = await hub.TownAsync(office);
        await office.FindAsync(town.Communities[0], list[0].ItemId, present: true);

        var found = await office.GetAsync<CommunityDetail>($"/api/communities/{town.Communities[0]}");

        Assert.Equal((list.Count(i => !i.Retired), 1, 0), (found.Facilities.Count, found.Community.Facilities, found.Community.Version));
        Assert.Equal((true, new DateOnly(2018, 7, 9), "office"), (found.Facilities[0].Present, found.Facilities[0].CheckedOn, found.Facilities[0].CheckedBy));
        Assert.All(found.Facilities.Skip(1), line => Assert.Null(line.Present));
        Assert.Contains(found.Facilities, line => line.Kind is FacilityKind.Security && line.NameZh == "警务室");
        await Caller.RefusedAsync(await contact.GetAsync($"/api/communities/{town.Communities[0]}"), HttpStatusCode.NotFound, "community.not-found");
        await Caller.RefusedAsync(await office.GetAsync($"/api/communities/{town.Id}"), HttpStatusCode.NotFound, "community.not-found");
    }
}
