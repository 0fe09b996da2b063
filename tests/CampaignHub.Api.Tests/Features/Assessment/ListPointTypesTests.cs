using CampaignHub.Api.Features.Assessment;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Assessment;

public sealed class ListPointTypesTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Types_come_by_code_with_their_items_and_the_points_in_sight()
    {
        using var office = await hub.SignInAsync("office");
        using var stranger = await hub.SignInAsync("contact.b");
        await office.PutPointAsync(hub.UnitA);

        var types = await office.GetAsync<List<PointTypeRow>>("/api/point-types");
        var unseen = await stranger.GetAsync<List<PointTypeRow>>("/api/point-types");

        Assert.Equal(54, types.Count);
        Assert.Equal(types.Select(t => t.Code).Order(StringComparer.Ordinal), types.Select(t => t.Code));
        Assert.Equal(1, types.Single(t => t.Code == Places.Road).PointCount);
        Assert.Equal(0, unseen.Sum(t => t.PointCount));
    }
}
