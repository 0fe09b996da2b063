using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class ListAreasTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Roots_and_children_come_by_code_with_the_number_below()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        await office.ImportAsync(Places.Divisions + "1509,乌兰察布市\n");

        var root = Assert.Single(await contact.GetAsync<List<AreaNode>>("/api/areas"));
        var cities = await contact.GetAsync<List<AreaNode>>($"/api/areas?parentId={root.AreaId}");

        Assert.Equal(2, root.ChildCount);
        Assert.Equal([("1504", 1), ("1509", 0)], cities.Select(c => (c.Code, c.ChildCount)));
        Assert.Empty(await contact.GetAsync<List<AreaNode>>($"/api/areas?parentId={cities[1].AreaId}"));
    }

    [Fact]
    public async Task An_unknown_parent_is_not_found()
    {
        using var office = await hub.SignInAsync("office");

        await Caller.RefusedAsync(await office.GetAsync($"/api/areas?parentId={Guid.CreateVersion7()}"), HttpStatusCode.NotFound, "area.not-found");
    }
}
