using CampaignHub.Api.Features.Communities;
using CampaignHub.Domain.Communities;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Communities;

[Collection(CommunitiesDefinition.Name)]
public sealed class ListCommunitiesTests(CommunitiesHub hub)
{
    [Fact]
    public async Task Communities_are_paged_by_code_filtered_by_size_and_centre_and_seen_by_area_and_by_seat()
    {
        using var office = await hub.SignInAsync("office");
        var town = await hub.TownAsync(office, 4);
        using var area = await hub.AreaOfficeAsync(town.Communities[1]);
        using var seated = await hub.SeatedContactAsync(town.Communities[2]);
        using var department = await hub.SeatedContactAsync(town.Id, UnitCategory.Department);
        await office.DescribeAsync(town.Communities[0], 149.99m, CultureCentre.CoLocated);
        await office.DescribeAsync(town.Communities[1], 150, CultureCentre.Separate);
        await office.DescribeAsync(town.Communities[2], 300.01m, CultureCentre.CoLocated);
        await office.CompoundAsync(town.Communities[0], "甲小区");
        await office.CompoundAsync(town.Communities[0], "乙小区", managed: true);
        await office.SignAsync(town.Communities[0], "面馆");
        var path = $"/api/communities?areaId={town.Id}";

        var first = await office.GetAsync<CommunityPage>($"{path}&limit=3");
        var second = await office.GetAsync<CommunityPage>($"{path}&limit=3&cursor={first.Next}");

        Assert.Equal(town.Communities, first.Items.Concat(second.Items).Select(c => c.AreaId));
        Assert.Equal([OfficeClass.Small, OfficeClass.Medium, OfficeClass.Large, null], first.Items.Concat(second.Items).Select(c => c.OfficeClass));
        Assert.Equal((4, null, 2, 1, 1), (first.Total!.Value, second.Next, first.Items[0].Compounds, first.Items[0].Unmanaged, first.Items[0].Frontages));
        Assert.Equal([town.Communities[1]], (await office.GetAsync<CommunityPage>($"{path}&officeClass=medium")).Items.Select(c => c.AreaId));
        Assert.Equal([town.Communities[0], town.Communities[2]], (await office.GetAsync<CommunityPage>($"{path}&cultureCentre=coLocated")).Items.Select(c => c.AreaId));
        Assert.Equal([town.Communities[1]], (await area.GetAsync<CommunityPage>("/api/communities")).Items.Select(c => c.AreaId));
        Assert.Empty((await department.GetAsync<CommunityPage>("/api/communities")).Items);
        Assert.Equal([town.Communities[2]], (await seated.GetAsync<CommunityPage>("/api/communities")).Items.Select(c => c.AreaId));
    }
}
