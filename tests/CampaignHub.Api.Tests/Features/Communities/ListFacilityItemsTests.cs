using System.Net;
using CampaignHub.Api.Features.Communities;

namespace CampaignHub.Api.Tests.Features.Communities;

[Collection(CommunitiesDefinition.Name)]
public sealed class ListFacilityItemsTests(CommunitiesHub hub)
{
    [Fact]
    public async Task Everybody_who_reads_the_registers_reads_the_list_in_its_order()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        using var nobody = hub.Anonymous();
        await hub.ListAsync(office);

        var list = await contact.GetAsync<List<FacilityItemRow>>("/api/facility-items");

        Assert.True(list.Count >= 17);
        Assert.Equal(list.Select(i => i.Position).Order(), list.Select(i => i.Position));
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync("/api/facility-items")).StatusCode);
    }
}
