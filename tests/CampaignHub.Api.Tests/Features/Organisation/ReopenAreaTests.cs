using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Geometry;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class ReopenAreaTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_reopened_area_is_in_the_tree_and_on_the_map_again_unless_its_ground_was_given_away()
    {
        using var office = await hub.SignInAsync("office");
        using var inspector = await hub.SignInAsync("inspector");
        var town = await office.AddAreaAsync("R-T", AreaLevel.Town);
        var grid = await office.AddAreaAsync("R-G", AreaLevel.Grid, town.AreaId);
        await office.DrawAsync(grid.AreaId, Grounds.Square(123, 31, 0.1));
        await Caller.RefusedAsync(await office.PostAsync($"/api/areas/{grid.AreaId}/reopen", new { version = grid.Version + 1 }), HttpStatusCode.Conflict, "area.open");
        var closed = await office.PostAsync<AreaDetail>($"/api/areas/{grid.AreaId}/close", new { version = grid.Version + 1 });
        Assert.Equal(PlaceState.Unresolved, (await office.AtAsync(123.05, 31.05)).State);
        await Caller.RefusedAsync(await inspector.PostAsync($"/api/areas/{grid.AreaId}/reopen", new { closed.Version }), HttpStatusCode.Forbidden, "permission.denied");

        var again = await office.PostAsync<AreaDetail>($"/api/areas/{grid.AreaId}/reopen", new { closed.Version });

        Assert.Null(again.ClosedAt);
        Assert.Equal("R-G", Assert.Single(await office.GetAsync<List<AreaNode>>($"/api/areas?parentId={town.AreaId}")).Code);
        Assert.Equal("R-G", (await office.AtAsync(123.05, 31.05)).Area!.Code);

        closed = await office.PostAsync<AreaDetail>($"/api/areas/{grid.AreaId}/close", new { again.Version });
        var heir = await office.AddAreaAsync("R-H", AreaLevel.Grid, town.AreaId);
        await office.DrawAsync(heir.AreaId, Grounds.Square(123, 31, 0.1));
        await Caller.RefusedAsync(await office.PostAsync($"/api/areas/{grid.AreaId}/reopen", new { closed.Version }), HttpStatusCode.Conflict, "outline.overlap");
        Assert.NotNull((await office.GetAsync<AreaDetail>($"/api/areas/{grid.AreaId}")).ClosedAt);
    }

    [Fact]
    public async Task It_waits_for_the_area_above_it()
    {
        using var office = await hub.SignInAsync("office");
        var town = await office.AddAreaAsync("W-T", AreaLevel.Town);
        var grid = await office.AddAreaAsync("W-G", AreaLevel.Grid, town.AreaId);
        var below = await office.PostAsync<AreaDetail>($"/api/areas/{grid.AreaId}/close", new { grid.Version });
        var above = await office.PostAsync<AreaDetail>($"/api/areas/{town.AreaId}/close", new { version = (await office.GetAsync<AreaDetail>($"/api/areas/{town.AreaId}")).Version });

        await Caller.RefusedAsync(await office.PostAsync($"/api/areas/{grid.AreaId}/reopen", new { below.Version }), HttpStatusCode.Conflict, "area.closed");
        await office.PostAsync<AreaDetail>($"/api/areas/{town.AreaId}/reopen", new { above.Version });
        Assert.Null((await office.PostAsync<AreaDetail>($"/api/areas/{grid.AreaId}/reopen", new { below.Version })).ClosedAt);
        await Caller.RefusedAsync(await office.PostAsync($"/api/areas/{Guid.CreateVersion7()}/reopen", new { version = 1 }), HttpStatusCode.NotFound, "area.not-found");
    }
}
