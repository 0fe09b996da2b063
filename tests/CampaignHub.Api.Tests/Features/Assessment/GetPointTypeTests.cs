using System.Net;
using CampaignHub.Api.Features.Assessment;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Assessment;

namespace CampaignHub.Api.Tests.Features.Assessment;

public sealed class GetPointTypeTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_sheet_comes_in_order_with_its_count_rules()
    {
        using var office = await hub.SignInAsync("office");
        await office.PostAsync<List<PointTypeRow>>("/api/point-types/load-bundled");

        var road = await office.GetAsync<PointTypeDetail>("/api/point-types/ROAD");

        Assert.Equal(road.ItemCount, road.Items.Count);
        Assert.Equal(["ROAD-01", "ROAD-02", "ROAD-03"], road.Items.Take(3).Select(i => i.Code));
        Assert.Null(road.Items[0].CountRule);
        Assert.Equal(new CountRule(1, 200, "处", "advertisements"), road.Items[1].CountRule);
        await Caller.RefusedAsync(await office.GetAsync("/api/point-types/NONE"), HttpStatusCode.NotFound, "point-type.not-found");
    }
}
