using CampaignHub.Api.Features.Communities;
using CampaignHub.Domain.Communities;

namespace CampaignHub.Api.Tests.Features.Communities;

[Collection(CommunitiesDefinition.Name)]
public sealed class ListFrontagesTests(CommunitiesHub hub)
{
    [Fact]
    public async Task Agreements_are_paged_and_found_by_kind_breach_and_age()
    {
        using var office = await hub.SignInAsync("office");
        var town = await hub.TownAsync(office);
        using var area = await hub.AreaOfficeAsync(town.Communities[1]);
        var old = await office.SignAsync(town.Communities[0], "老张面馆", signedOn: "2017-03-01");
        await office.SignAsync(town.Communities[0], "便民超市", FrontageKind.Five);
        await office.SignAsync(town.Communities[1], "五金店");
        await office.PostAsync($"/api/frontages/{old}/breaches", Filled.Breach("2018-07-01", 100));
        var path = $"/api/frontages?areaId={town.Id}";

        var first = await office.GetAsync<FrontagePage>($"{path}&limit=2");
        var second = await office.GetAsync<FrontagePage>($"{path}&limit=2&cursor={first.Next}");

        Assert.Equal((3, 3, null), (first.Total!.Value, first.Items.Concat(second.Items).Select(f => f.Shop).Distinct().Count(), second.Next));
        Assert.Equal((1, 100m), (Assert.Single((await office.GetAsync<FrontagePage>($"{path}&breached=true")).Items).Breaches, (await office.GetAsync<FrontagePage>($"{path}&breached=true")).Items[0].Penalties));
        Assert.Equal("老张面馆", Assert.Single((await office.GetAsync<FrontagePage>($"{path}&signedBefore=2018-01-01")).Items).Shop);
        Assert.Equal("便民超市", Assert.Single((await office.GetAsync<FrontagePage>($"{path}&kind=five")).Items).Shop);
        Assert.Equal("老张面馆", Assert.Single((await office.GetAsync<FrontagePage>($"{path}&search=面館")).Items).Shop);
        Assert.Equal("五金店", Assert.Single((await area.GetAsync<FrontagePage>("/api/frontages")).Items).Shop);
    }
}
