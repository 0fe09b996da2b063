using CampaignHub.Api.Features.Communities;

namespace CampaignHub.Api.Tests.Features.Communities;

[Collection(CommunitiesDefinition.Name)]
public sealed class ListCompoundsTests(CommunitiesHub hub)
{
    [Fact]
    public async Task Compounds_are_paged_found_and_seen_by_area()
    {
        using var office = await hub.SignInAsync("office");
        var town = await hub.TownAsync(office);
        using var area = await hub.AreaOfficeAsync(town.Communities[1]);
        await office.CompoundAsync(town.Communities[0], "花园小区一期");
        await office.CompoundAsync(town.Communities[0], "花園小區二期", fireEquipment: true);
        await office.CompoundAsync(town.Communities[1], "河滨小区", managed: true, fireEquipment: true);
        var path = $"/api/compounds?areaId={town.Id}";

        var first = await office.GetAsync<CompoundPage>($"{path}&limit=2");
        var second = await office.GetAsync<CompoundPage>($"{path}&limit=2&cursor={first.Next}");

        Assert.Equal(["河滨小区", "花园小区一期", "花園小區二期"], first.Items.Concat(second.Items).Select(c => c.NameZh).Order(StringComparer.Ordinal));
        Assert.Equal((3, null), (first.Total!.Value, second.Next));
        Assert.Equal(2, (await office.GetAsync<CompoundPage>($"{path}&search=花园")).Total);
        Assert.Equal("花園小區二期", Assert.Single((await office.GetAsync<CompoundPage>($"{path}&managed=false&fireEquipment=true")).Items).NameZh);
        Assert.Equal("河滨小区", Assert.Single((await area.GetAsync<CompoundPage>("/api/compounds")).Items).NameZh);
    }
}
