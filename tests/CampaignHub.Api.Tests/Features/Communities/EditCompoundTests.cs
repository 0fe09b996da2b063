using System.Net;
using CampaignHub.Api.Features.Communities;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Communities;

[Collection(CommunitiesDefinition.Name)]
public sealed class EditCompoundTests(CommunitiesHub hub)
{
    [Fact]
    public async Task A_compound_that_found_a_property_company_says_so()
    {
        using var office = await hub.SignInAsync("office");
        var town = await hub.TownAsync(office);
        using var area = await hub.AreaOfficeAsync(town.Communities[1]);
        var kept = await office.CompoundAsync(town.Communities[0], "阳光小区");
        var path = $"/api/compounds/{kept.CompoundId}";

        await office.PutAsync<KeptCompound>(path, Filled.Compound(town.Communities[0], "阳光小区", managed: true, managedBy: "安居物业"));

        var row = Assert.Single((await office.GetAsync<CompoundPage>($"/api/compounds?areaId={town.Id}")).Items);
        Assert.Equal((true, "安居物业", 1), (row.Managed, row.ManagedBy, row.Version));
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, path, Filled.Compound(town.Communities[0], "阳光小区")), HttpStatusCode.Conflict, "compound.changed");
        await Caller.RefusedAsync(await area.SendAsync(HttpMethod.Put, path, Filled.Compound(town.Communities[1], "阳光小区", version: 1)), HttpStatusCode.NotFound, "compound.not-found");
    }
}
