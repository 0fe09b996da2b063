using CampaignHub.Api.Features.Assessment;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Assessment;

public sealed class PinPointsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Points_are_pinned_with_their_open_cases_for_those_who_may_see_them()
    {
        using var office = await hub.SignInAsync("office");
        using var owner = await hub.SignInAsync("contact.a");
        using var stranger = await hub.SignInAsync("contact.b");
        var point = await office.PutPointAsync(hub.UnitA);
        await office.PostAsync<CaseReceipt>("/api/cases", new { caseId = Guid.CreateVersion7(), description = "路面破损", pointId = point.PointId });

        var pin = Assert.Single(await office.GetAsync<List<PointPin>>("/api/points/map"));

        Assert.Equal(("P-1", 119.4, 43.98, 1), (pin.Code, pin.Longitude, pin.Latitude, pin.OpenCases));
        Assert.Equal(0, Assert.Single(await owner.GetAsync<List<PointPin>>("/api/points/map")).OpenCases);
        Assert.Empty(await stranger.GetAsync<List<PointPin>>("/api/points/map"));
    }
}
