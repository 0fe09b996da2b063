using System.Net;
using CampaignHub.Api.Platform.Geometry;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class FindAreaAtTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_place_leads_to_its_grid_and_to_everybody_who_answers_for_it()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var town = await office.AddAreaAsync("A-T", AreaLevel.Town);
        var village = await office.AddAreaAsync("A-V", AreaLevel.Village, town.AreaId);
        var grid = await office.AddAreaAsync("A-G", AreaLevel.Grid, village.AreaId);
        var section = await office.AddAreaAsync("A-S", AreaLevel.RoadSection, town.AreaId);
        foreach (var (area, post, person) in new[] { (town, PostType.AreaLeader, "钱镇长"), (village, PostType.AreaLeader, "孙书记"), (grid, PostType.GridLeader, "吴组长"), (grid, PostType.GridWorker, "李网格") })
            await office.AppointToAreaAsync(area.AreaId, post, person);
        await office.AppointUnitAsync(town.AreaId, hub.UnitB);
        await office.AppointUnitAsync(section.AreaId, hub.UnitA);
        await office.DrawAsync(town.AreaId, Grounds.Square(120, 30, 0.1));
        await office.DrawAsync(grid.AreaId, Grounds.Square(120, 30, 0.05));
        await office.DrawAsync(section.AreaId, Grounds.Square(120.02, 30, 0.001));

        var deep = await contact.AtAsync(120.0205, 30.0005);
        var shallow = await office.AtAsync(120.08, 30.08);

        Assert.Equal((PlaceState.Resolved, "A-G"), (deep.State, deep.Area!.Code));
        Assert.Equal(["A-T", "A-V", "A-G"], deep.Chain.Select(a => a.Code));
        Assert.Equal(("李网格", "孙书记", "钱镇长", "交通局", "城管局"), (deep.GridWorker!.Person, deep.Community!.Person, deep.Town!.Person, deep.Town.UnitNameZh, deep.SectorOwner!.UnitNameZh));
        Assert.Equal(("A-T", null, null), (shallow.Area!.Code, shallow.GridWorker, shallow.SectorOwner));
    }

    [Fact]
    public async Task A_place_outside_every_outline_is_unresolved_and_one_that_two_grids_claim_is_disputed()
    {
        using var office = await hub.SignInAsync("office");
        // Neighbours that overlap by less than what is let pass.
        var (one, two) = (await office.AddAreaAsync("B-1", AreaLevel.Grid), await office.AddAreaAsync("B-2", AreaLevel.Grid));
        await office.DrawAsync(one.AreaId, Grounds.Square(110, 30, 0.1));
        await office.DrawAsync(two.AreaId, Grounds.Square(110.0995, 30, 0.1));

        var disputed = await office.AtAsync(110.0998, 30.05);

        Assert.Equal((PlaceState.Disputed, null), (disputed.State, disputed.Area));
        Assert.Equal(["B-1", "B-2"], disputed.Claims.Select(c => c.Code));
        Assert.Equal("B-1", (await office.AtAsync(110.05, 30)).Area!.Code);
        Assert.Equal(PlaceState.Unresolved, (await office.AtAsync(109, 30)).State);
        await Caller.RefusedAsync(await office.GetAsync("/api/areas/at?lng=181&lat=0"), HttpStatusCode.BadRequest, "validation.failed");
        await Caller.RefusedAsync(await office.GetAsync("/api/areas/at?lng=NaN&lat=0"), HttpStatusCode.BadRequest, "validation.failed");
        await Caller.RefusedAsync(await office.GetAsync("/api/areas/at?lng=1"), HttpStatusCode.BadRequest, "request.malformed");
    }

    [Fact]
    public async Task A_change_made_by_another_server_is_seen_at_once()
    {
        using var office = await hub.SignInAsync("office");
        var grid = await office.AddAreaAsync("S-1", AreaLevel.Grid);
        await office.DrawAsync(grid.AreaId, Grounds.Square(100, 30, 0.1));
        Assert.Equal("S-1", (await office.AtAsync(100.05, 30.05)).Area!.Code);

        await hub.InDatabaseAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlAsync($"UPDATE area_map_versions SET version = version + 1 WHERE campaign_id = {hub.CampaignId}");
            var outline = Outline.Of(Datum.Wgs84, Grounds.Square(101, 30, 0.1), "").ToJson();
            await db.Database.ExecuteSqlAsync($"UPDATE areas SET outline_json = {outline}::jsonb, outline_stamp = (SELECT version FROM area_map_versions WHERE campaign_id = {hub.CampaignId}) WHERE id = {grid.AreaId}");
            await transaction.CommitAsync();
            return true;
        });

        Assert.Equal(PlaceState.Unresolved, (await office.AtAsync(100.05, 30.05)).State);
        Assert.Equal("S-1", (await office.AtAsync(101.05, 30.05)).Area!.Code);
    }
}
