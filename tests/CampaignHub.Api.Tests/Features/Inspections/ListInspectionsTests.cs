using CampaignHub.Api.Features.Inspections;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Inspections;

public sealed class ListInspectionsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Inspections_come_newest_first_by_page_and_by_point_and_to_the_inspected_unit_alone()
    {
        using var office = await hub.SignInAsync("office");
        using var inspector = await hub.SignInAsync("inspector");
        using var contact = await hub.SignInAsync("contact.a");
        using var other = await hub.SignInAsync("contact.b");
        var (first, second) = (await office.PutPointAsync(hub.UnitA, "P-1"), await office.PutPointAsync(hub.UnitA, "P-2"));
        foreach (var pointId in new[] { first.PointId, second.PointId, first.PointId })
        {
            await inspector.PostAsync<InspectionReceipt>("/api/inspections", await inspector.FillInAsync(pointId));
            hub.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var page = await office.GetAsync<InspectionPage>("/api/inspections?limit=2");
        var rest = await office.GetAsync<InspectionPage>($"/api/inspections?limit=2&cursor={page.Next}");

        Assert.Equal([first.PointId, second.PointId, first.PointId], page.Items.Concat(rest.Items).Select(i => i.PointId));
        Assert.Equal((3, "点位P-1", "inspector", 100m), (page.Total, page.Items[0].PointNameZh, page.Items[0].InspectorName, page.Items[0].ScoreRate));
        Assert.Null(rest.Next);
        Assert.Equal(2, (await office.GetAsync<InspectionPage>($"/api/inspections?pointId={first.PointId}")).Total);
        Assert.Equal(3, (await contact.GetAsync<InspectionPage>("/api/inspections")).Total);
        Assert.Equal(0, (await other.GetAsync<InspectionPage>("/api/inspections")).Total);
    }
}
