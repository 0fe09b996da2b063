using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class ListAreaShapesTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Drawn_areas_of_the_level_come_with_their_polygons_and_closed_ones_do_not()
    {
        using var office = await hub.SignInAsync("office");
        var town = await office.AddAreaAsync("T", AreaLevel.Town);
        var other = await office.AddAreaAsync("T-2", AreaLevel.Town);
        var (grid, closed) = (await office.AddAreaAsync("G", AreaLevel.Grid, town.AreaId), await office.AddAreaAsync("G-2", AreaLevel.Grid, other.AreaId));
        await office.DrawAsync(town.AreaId, Grounds.Square(120, 30, 0.1));
        await office.DrawAsync(grid.AreaId, Grounds.Square(120, 30, 0.05));
        await office.DrawAsync(closed.AreaId, Grounds.Square(121, 30, 0.05));

        Assert.Equal(["G", "G-2"], (await office.GetAsync<List<AreaShape>>("/api/areas/shapes?level=grid")).Select(s => s.Code));
        Assert.Equal("G", Assert.Single(await office.GetAsync<List<AreaShape>>($"/api/areas/shapes?level=grid&withinAreaId={town.AreaId}")).Code);
        var version = (await office.GetAsync<AreaDetail>($"/api/areas/{closed.AreaId}")).Version;
        await office.PostAsync<AreaDetail>($"/api/areas/{closed.AreaId}/close", new { version });
        Assert.Equal("G", Assert.Single(await office.GetAsync<List<AreaShape>>("/api/areas/shapes?level=grid")).Code);
        var shape = Assert.Single(await office.GetAsync<List<AreaShape>>("/api/areas/shapes?level=town"));
        Assert.Equal((120.1, 30), (shape.Polygons[0][0][1][0], shape.Polygons[0][0][1][1]));
        await Caller.RefusedAsync(await office.GetAsync($"/api/areas/shapes?level=grid&withinAreaId={Guid.CreateVersion7()}"), HttpStatusCode.NotFound, "area.not-found");
    }

    [Fact]
    public async Task A_level_that_does_not_exist_is_malformed()
    {
        using var office = await hub.SignInAsync("office");

        await Caller.RefusedAsync(await office.GetAsync("/api/areas/shapes?level=moon"), HttpStatusCode.BadRequest, "request.malformed");
        await Caller.RefusedAsync(await office.GetAsync("/api/areas/shapes"), HttpStatusCode.BadRequest, "request.malformed");
    }
}
