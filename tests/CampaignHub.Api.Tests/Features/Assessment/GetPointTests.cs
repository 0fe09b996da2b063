using System.Net;
using CampaignHub.Api.Features.Assessment;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Assessment;

public sealed class GetPointTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_point_comes_with_its_sheet_and_stays_unseen_by_other_units()
    {
        using var office = await hub.SignInAsync("office");
        using var inspector = await hub.SignInAsync("inspector");
        using var owner = await hub.SignInAsync("contact.a");
        using var stranger = await hub.SignInAsync("contact.b");
        var point = await office.PutPointAsync(hub.UnitA);
        await inspector.PostAsync("/api/inspections", await inspector.FillInAsync(point.PointId));

        var detail = await office.GetAsync<PointDetail>($"/api/points/{point.PointId}");

        Assert.NotEmpty(detail.Items);
        Assert.Equal(hub.Clock.Now, detail.LastInspectedAt);
        Assert.Null((await owner.GetAsync<PointDetail>($"/api/points/{point.PointId}")).LastInspectedAt);
        await Caller.RefusedAsync(await stranger.GetAsync($"/api/points/{point.PointId}"), HttpStatusCode.NotFound, "point.not-found");
    }
}
