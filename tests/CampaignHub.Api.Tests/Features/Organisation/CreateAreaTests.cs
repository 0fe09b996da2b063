using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class CreateAreaTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task An_area_is_added_once_however_often_it_is_sent()
    {
        using var office = await hub.SignInAsync("office");
        var id = Guid.CreateVersion7();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => office.PostAsync<AreaDetail>("/api/areas", Grounds.Area(id, "ONCE", AreaLevel.Town))));

        Assert.All(answers, a => Assert.Equal((id, "ONCE", AreaLevel.Town), (a.AreaId, a.Code, a.Level)));
        Assert.Equal(1, await hub.InDatabaseAsync(db => db.Areas.CountAsync(a => a.Code == "ONCE")));
        Assert.Equal("CreateArea", await hub.InDatabaseAsync(db => db.Set<Api.Platform.Data.AuditEntry>().Where(a => a.EntityId == id).Select(a => a.Command).SingleAsync()));
    }

    [Fact]
    public async Task A_grid_in_a_zone_carries_its_two_part_code()
    {
        using var office = await hub.SignInAsync("office");
        var town = await office.AddAreaAsync("TW", AreaLevel.Town);
        var zone = await office.AddAreaAsync("TW-Z3", AreaLevel.Zone, town.AreaId, number: 3);
        var grid = await office.AddAreaAsync("TW-Z3-G7", AreaLevel.Grid, zone.AreaId, number: 7);
        var loose = await office.AddAreaAsync("TW-G8", AreaLevel.Grid, town.AreaId, number: 8);

        Assert.Equal(("第三片区第七网格", "Area 3 grid 7"), (grid.GridCodeZh, grid.GridCodeEn));
        Assert.Null(loose.GridCodeZh);
        Assert.Equal("Area 3 grid 7", Assert.Single(await office.GetAsync<List<AreaNode>>($"/api/areas?parentId={zone.AreaId}")).GridCodeEn);
    }

    [Fact]
    public async Task A_road_section_has_content_a_leader_and_a_unit()
    {
        using var office = await hub.SignInAsync("office");
        var town = await office.AddAreaAsync("TR", AreaLevel.Town);

        var section = await office.AddAreaAsync("TR-S1", AreaLevel.RoadSection, town.AreaId, content: "门前三包，车辆有序停放");
        await office.AppointToAreaAsync(section.AreaId, PostType.AreaLeader, "李段长");
        await office.AppointUnitAsync(section.AreaId, hub.UnitA);

        var read = await office.GetAsync<AreaDetail>($"/api/areas/{section.AreaId}");
        Assert.Equal(("门前三包，车辆有序停放", "李段长", "城管局"), (read.Content, read.ResponsiblePerson, read.UnitNameZh));
    }

    [Fact]
    public async Task A_taken_code_a_wrong_level_an_unknown_parent_and_a_missing_permission_are_refused()
    {
        using var office = await hub.SignInAsync("office");
        using var inspector = await hub.SignInAsync("inspector");
        var grid = await office.AddAreaAsync("X-G", AreaLevel.Grid);

        await Caller.RefusedAsync(await office.PostAsync("/api/areas", Grounds.Area(Guid.CreateVersion7(), "X-G", AreaLevel.Grid)), HttpStatusCode.Conflict, "area.code-taken");
        await Caller.RefusedAsync(await office.PostAsync("/api/areas", Grounds.Area(grid.AreaId, "X-OTHER", AreaLevel.Grid)), HttpStatusCode.Conflict, "area.id-taken");
        await Caller.RefusedAsync(await office.PostAsync("/api/areas", Grounds.Area(Guid.CreateVersion7(), "X-T", AreaLevel.Town, grid.AreaId)), HttpStatusCode.Conflict, "area.level-order");
        await Caller.RefusedAsync(await office.PostAsync("/api/areas", Grounds.Area(Guid.CreateVersion7(), "X-S", AreaLevel.SubGrid, Guid.CreateVersion7())), HttpStatusCode.NotFound, "area.not-found");
        await Caller.RefusedAsync(await office.PostAsync("/api/areas", Grounds.Area(Guid.CreateVersion7(), "", AreaLevel.SubGrid)), HttpStatusCode.BadRequest, "validation.failed");
        await Caller.RefusedAsync(await inspector.PostAsync("/api/areas", Grounds.Area(Guid.CreateVersion7(), "X-I", AreaLevel.Town)), HttpStatusCode.Forbidden, "permission.denied");
    }
}
