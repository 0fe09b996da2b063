using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Geometry;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class CloseAreaTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_closed_area_leaves_the_tree_and_the_map_and_can_still_be_read()
    {
        using var office = await hub.SignInAsync("office");
        var town = await office.AddAreaAsync("K-T", AreaLevel.Town);
        var grid = await office.AddAreaAsync("K-G", AreaLevel.Grid, town.AreaId);
        await office.DrawAsync(grid.AreaId, Grounds.Square(122, 31, 0.1));
        Assert.Equal("K-G", (await office.AtAsync(122.05, 31.05)).Area!.Code);
        await Caller.RefusedAsync(await office.PostAsync($"/api/areas/{town.AreaId}/close", new { town.Version }), HttpStatusCode.Conflict, "area.has-areas-below");

        var closed = await office.PostAsync<AreaDetail>($"/api/areas/{grid.AreaId}/close", new { version = grid.Version + 1 });

        Assert.NotNull(closed.ClosedAt);
        Assert.Empty(await office.GetAsync<List<AreaNode>>($"/api/areas?parentId={town.AreaId}"));
        Assert.Equal(0, (await office.GetAsync<AreaDetail>($"/api/areas/{town.AreaId}")).ChildCount);
        Assert.Equal(PlaceState.Unresolved, (await office.AtAsync(122.05, 31.05)).State);
        Assert.Equal("K-G", (await office.GetAsync<AreaDetail>($"/api/areas/{grid.AreaId}")).Code);
        await Caller.RefusedAsync(await office.PostAsync($"/api/areas/{grid.AreaId}/close", new { closed.Version }), HttpStatusCode.Conflict, "area.closed");
        await Caller.RefusedAsync(await office.PostAsync("/api/areas", Grounds.Area(Guid.CreateVersion7(), "K-S", AreaLevel.SubGrid, grid.AreaId)), HttpStatusCode.Conflict, "area.closed");
    }

    [Fact]
    public async Task Points_that_lie_in_it_are_asked_about_first()
    {
        using var office = await hub.SignInAsync("office");
        var point = await office.PutPointAsync(hub.UnitA);
        var area = await office.GetAsync<AreaDetail>($"/api/areas/{point.AreaId}");

        await Caller.RefusedAsync(await office.PostAsync($"/api/areas/{point.AreaId}/close", new { area.Version }), HttpStatusCode.Conflict, "area.has-points");
        var closed = await office.PostAsync<AreaDetail>($"/api/areas/{point.AreaId}/close", new { area.Version, despitePoints = true });

        Assert.Equal((1, true), (closed.PointCount, closed.ClosedAt is not null));
    }

    [Fact]
    public async Task An_unknown_area_and_a_missing_permission_are_refused()
    {
        using var office = await hub.SignInAsync("office");
        using var inspector = await hub.SignInAsync("inspector");

        await Caller.RefusedAsync(await office.PostAsync($"/api/areas/{Guid.CreateVersion7()}/close", new { version = 1 }), HttpStatusCode.NotFound, "area.not-found");
        await Caller.RefusedAsync(await inspector.PostAsync($"/api/areas/{Guid.CreateVersion7()}/close", new { version = 1 }), HttpStatusCode.Forbidden, "permission.denied");
    }
}
