using CampaignHub.Api.Features.Communities;
using CampaignHub.Domain.Communities;

namespace CampaignHub.Api.Tests.Features.Communities;

[Collection(CommunitiesDefinition.Name)]
public sealed class GetCommunityReportTests(CommunitiesHub hub)
{
    [Fact]
    public async Task The_registers_are_counted_over_what_is_in_sight_and_never_from_a_stated_number()
    {
        using var office = await hub.SignInAsync("office");
        var list = await hub.ListAsync(office);
        var town = await hub.TownAsync(office, 3);
        using var area = await hub.AreaOfficeAsync(town.Communities[0]);
        await office.DescribeAsync(town.Communities[0], 100, CultureCentre.CoLocated);
        await office.DescribeAsync(town.Communities[1], 200, CultureCentre.Separate);
        await office.FindAsync(town.Communities[0], list[0].ItemId, present: true);
        await office.FindAsync(town.Communities[1], list[0].ItemId, present: false);
        await office.CompoundAsync(town.Communities[0], "一", fireEquipment: true);
        await office.CompoundAsync(town.Communities[1], "二");
        await office.CompoundAsync(town.Communities[1], "三");
        await office.CompoundAsync(town.Communities[1], "四", managed: true);
        var shop = await office.SignAsync(town.Communities[1], "面馆", FrontageKind.Five);
        await office.PostAsync($"/api/frontages/{shop}/breaches", Filled.Breach("2018-07-01", 200));
        await office.PostAsync($"/api/frontages/{shop}/breaches", Filled.Breach("2018-07-02"));

        var report = await office.GetAsync<CommunityReport>($"/api/communities/report?areaId={town.Id}");
        var own = await area.GetAsync<CommunityReport>("/api/communities/report");

        Assert.Equal((3, new OfficeCounts(1, 1, 0, 1), new CentreCounts(1, 1, 1)), (report.Communities, report.Offices, report.Centres));
        Assert.Equal((1, 1, 1), (report.Facilities[0].Present, report.Facilities[0].Absent, report.Facilities[0].Unchecked));
        Assert.Equal(new CompoundCounts(4, 1_200, 3, 1, 2, 1), report.Compounds);
        Assert.Equal(new FrontageCounts(1, 0, 1, 0, 2, 200), report.Frontages);
        Assert.Equal((1, new OfficeCounts(1, 0, 0, 0), new CompoundCounts(1, 300, 1, 1, 0, 0), 0), (own.Communities, own.Offices, own.Compounds, own.Frontages.Total));
    }

    [Fact]
    public async Task A_town_of_which_nothing_is_known_counts_as_unknown()
    {
        using var office = await hub.SignInAsync("office");
        var town = await hub.TownAsync(office);

        var report = await office.GetAsync<CommunityReport>($"/api/communities/report?areaId={town.Id}");

        Assert.Equal((new OfficeCounts(0, 0, 0, 2), new CentreCounts(0, 0, 2), new CompoundCounts(0, 0, 0, 0, 0, 0)), (report.Offices, report.Centres, report.Compounds));
    }
}
