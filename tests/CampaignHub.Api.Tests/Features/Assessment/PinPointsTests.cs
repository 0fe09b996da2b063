using CampaignHub.Api.Features.Assessment;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using Microsoft.EntityFrameworkCore;

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

        var page = await office.GetAsync<PointPinPage>("/api/points/map");
        var pin = Assert.Single(page.Items);

        Assert.Null(page.Next);
        Assert.Equal(("P-1", 119.4, 43.98, 1), (pin.Code, pin.Longitude, pin.Latitude, pin.OpenCases));
        Assert.Equal(0, Assert.Single((await owner.GetAsync<PointPinPage>("/api/points/map")).Items).OpenCases);
        Assert.Empty((await stranger.GetAsync<PointPinPage>("/api/points/map")).Items);
    }

    [Fact]
    public async Task More_points_than_one_page_holds_are_all_reached_by_the_marker()
    {
        using var other = await hub.SignInAsync("contact.b");
        await hub.InDatabaseAsync(db => db.Database.ExecuteSqlAsync($"""
            INSERT INTO points (id, campaign_id, code, name_zh, name_en, point_type_code, area_id, owner_unit_id, longitude, latitude)
            SELECT gen_random_uuid(), {hub.CampaignId}, 'M-' || lpad(n::text, 5, '0'), '点位', 'Point', 'any', gen_random_uuid(), {hub.UnitB}, 119, 43 FROM generate_series(1, {PinPoints.Most + 2}) n
            """));

        var first = await other.GetAsync<PointPinPage>("/api/points/map");
        var second = await other.GetAsync<PointPinPage>($"/api/points/map?cursor={first.Next}");
        await hub.InDatabaseAsync(db => db.Points.IgnoreQueryFilters().Where(p => p.OwnerUnitId == hub.UnitB).ExecuteDeleteAsync());

        Assert.Equal((PinPoints.Most, 2, null), (first.Items.Count, second.Items.Count, second.Next));
        Assert.Equal(PinPoints.Most + 2, first.Items.Concat(second.Items).Select(p => p.PointId).Distinct().Count());
    }
}
