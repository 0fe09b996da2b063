using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class ListAreaShapesTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Drawn_areas_of_the_level_come_with_their_rings()
    {
        await hub.InDatabaseAsync(async db =>
        {
            var town = Area.Create(Guid.CreateVersion7(), hub.CampaignId, "T", "镇", "Town", AreaLevel.Town, null).Draw("[[[1.5,2],[3,4],[5,6],[1.5,2]]]");
            db.Add(town);
            db.Add(Area.Create(Guid.CreateVersion7(), hub.CampaignId, "T-2", "未画", null, AreaLevel.Town, null));
            db.Add(Area.Create(Guid.CreateVersion7(), hub.CampaignId, "G", "网格", null, AreaLevel.SubGrid, town).Draw("[[[1,2]]]"));
            return await db.SaveChangesAsync();
        });
        using var office = await hub.SignInAsync("office");

        var shape = Assert.Single(await office.GetAsync<List<AreaShape>>("/api/areas/shapes?level=town"));

        Assert.Equal("T", shape.Code);
        Assert.Equal([1.5, 2], shape.Rings[0][0]);
        Assert.Equal("G", Assert.Single(await office.GetAsync<List<AreaShape>>("/api/areas/shapes?level=subGrid")).Code);
    }

    [Fact]
    public async Task A_level_that_does_not_exist_is_malformed()
    {
        using var office = await hub.SignInAsync("office");

        await Caller.RefusedAsync(await office.GetAsync("/api/areas/shapes?level=moon"), HttpStatusCode.BadRequest, "request.malformed");
        await Caller.RefusedAsync(await office.GetAsync("/api/areas/shapes"), HttpStatusCode.BadRequest, "request.malformed");
    }
}
