using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class MoveAreaTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_zone_moves_with_everything_below_it()
    {
        using var office = await hub.SignInAsync("office");
        var (left, right) = (await office.AddAreaAsync("M-T1", AreaLevel.Town), await office.AddAreaAsync("M-T2", AreaLevel.Town));
        var zone = await office.AddAreaAsync("M-Z", AreaLevel.Zone, left.AreaId);
        var grid = await office.AddAreaAsync("M-G", AreaLevel.Grid, zone.AreaId);
        var sub = await office.AddAreaAsync("M-S", AreaLevel.SubGrid, grid.AreaId);

        var moved = await office.PostAsync<AreaDetail>($"/api/areas/{zone.AreaId}/move", new { zone.Version, parentId = right.AreaId });

        Assert.Equal((right.AreaId, zone.Version + 1), (moved.ParentId!.Value, moved.Version));
        Assert.Equal(["M-T2", "M-Z", "M-G"], (await office.GetAsync<AreaDetail>($"/api/areas/{sub.AreaId}")).Path.Select(a => a.Code));
        var paths = await hub.InDatabaseAsync(db => db.Areas.Where(a => a.Path.Contains(zone.AreaId.ToString("N"))).ToDictionaryAsync(a => a.Code, a => a.Path));
        Assert.Equal($"{right.AreaId:N}.{zone.AreaId:N}.{grid.AreaId:N}.{sub.AreaId:N}", paths["M-S"]);
        var top = await office.PostAsync<AreaDetail>($"/api/areas/{zone.AreaId}/move", new { moved.Version });
        Assert.Null(top.ParentId);
        Assert.Equal(["M-Z", "M-G"], (await office.GetAsync<AreaDetail>($"/api/areas/{sub.AreaId}")).Path.Select(a => a.Code));
    }

    [Fact]
    public async Task A_circle_a_wrong_level_an_old_version_and_a_missing_permission_are_refused()
    {
        using var office = await hub.SignInAsync("office", "en");
        using var leader = await hub.SignInAsync("leader");
        var town = await office.AddAreaAsync("C-T", AreaLevel.Town);
        var zone = await office.AddAreaAsync("C-Z", AreaLevel.Zone, town.AreaId);
        var grid = await office.AddAreaAsync("C-G", AreaLevel.Grid, zone.AreaId);

        await Caller.RefusedAsync(await office.PostAsync($"/api/areas/{town.AreaId}/move", new { town.Version, parentId = grid.AreaId }), HttpStatusCode.Conflict, "area.cycle");
        await Caller.RefusedAsync(await office.PostAsync($"/api/areas/{zone.AreaId}/move", new { zone.Version, parentId = zone.AreaId }), HttpStatusCode.Conflict, "area.cycle");
        await Caller.RefusedAsync(await office.PostAsync($"/api/areas/{grid.AreaId}/move", new { grid.Version, parentId = (await office.AddAreaAsync("C-G2", AreaLevel.Grid)).AreaId }), HttpStatusCode.Conflict, "area.level-order");
        await Caller.RefusedAsync(await office.PostAsync($"/api/areas/{grid.AreaId}/move", new { version = grid.Version + 5 }), HttpStatusCode.Conflict, "area.changed");
        await Caller.RefusedAsync(await office.PostAsync($"/api/areas/{grid.AreaId}/move", new { grid.Version, parentId = Guid.CreateVersion7() }), HttpStatusCode.NotFound, "area.not-found");
        await Caller.RefusedAsync(await leader.PostAsync($"/api/areas/{grid.AreaId}/move", new { grid.Version }), HttpStatusCode.Forbidden, "permission.denied");
    }

    [Fact]
    public async Task Of_two_moves_that_would_close_a_circle_one_is_refused()
    {
        using var office = await hub.SignInAsync("office");
        var (town, village) = (await office.AddAreaAsync("R-T", AreaLevel.Town), await office.AddAreaAsync("R-V", AreaLevel.Village));
        var zone = await office.AddAreaAsync("R-Z", AreaLevel.Zone, village.AreaId);

        var answers = await Task.WhenAll(
            office.PostAsync($"/api/areas/{village.AreaId}/move", new { village.Version, parentId = town.AreaId }),
            office.PostAsync($"/api/areas/{village.AreaId}/move", new { village.Version, parentId = zone.AreaId }));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(a => a.StatusCode).Order());
        Assert.Equal(["R-T", "R-V"], (await office.GetAsync<AreaDetail>($"/api/areas/{zone.AreaId}")).Path.Select(a => a.Code));
    }
}
