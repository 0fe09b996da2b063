using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class GetUnitTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_unit_is_found_by_its_id_and_a_contact_finds_its_own_alone()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");

        Assert.Equal("U-B", (await office.GetAsync<UnitRow>($"/api/units/{hub.UnitB}")).Code);
        Assert.Equal("U-A", (await contact.GetAsync<UnitRow>($"/api/units/{hub.UnitA}")).Code);
        await Caller.RefusedAsync(await contact.GetAsync($"/api/units/{hub.UnitB}"), HttpStatusCode.NotFound, "unit.not-found");
        await Caller.RefusedAsync(await office.GetAsync($"/api/units/{Guid.CreateVersion7()}"), HttpStatusCode.NotFound, "unit.not-found");
    }
}
