using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class GetAreaTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task An_area_counts_the_points_and_open_cases_in_it_and_below()
    {
        using var office = await hub.SignInAsync("office");
        using var inspector = await hub.SignInAsync("inspector");
        using var stranger = await hub.SignInAsync("contact.b");
        var point = await office.PutPointAsync(hub.UnitA);
        var spoilt = false;
        await inspector.PostAsync("/api/inspections", await inspector.FillInAsync(point.PointId, (_, answer) => spoilt ? answer : (spoilt = true, answer with { Count = 0, Verdict = Domain.Inspections.Verdict.NotConform }).Item2));
        var town = await office.AreaAsync("150422100");

        var detail = await office.GetAsync<AreaDetail>($"/api/areas/{town.AreaId}");
        var unseen = await stranger.GetAsync<AreaDetail>($"/api/areas/{town.AreaId}");

        Assert.Equal((1, 1, 1), (detail.PointCount, detail.OpenCaseCount, detail.ChildCount));
        Assert.Equal(["15", "1504", "150422"], detail.Path.Select(a => a.Code));
        Assert.Equal((0, 0), (unseen.PointCount, unseen.OpenCaseCount));
    }

    [Fact]
    public async Task An_unknown_area_is_not_found()
    {
        using var office = await hub.SignInAsync("office");

        await Caller.RefusedAsync(await office.GetAsync($"/api/areas/{Guid.CreateVersion7()}"), HttpStatusCode.NotFound, "area.not-found");
    }
}
