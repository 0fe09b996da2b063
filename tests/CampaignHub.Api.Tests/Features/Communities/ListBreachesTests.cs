using System.Net;
using CampaignHub.Api.Features.Communities;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Communities;

[Collection(CommunitiesDefinition.Name)]
public sealed class ListBreachesTests(CommunitiesHub hub)
{
    [Fact]
    public async Task Breaches_are_paged_newest_first()
    {
        using var office = await hub.SignInAsync("office");
        var town = await hub.TownAsync(office);
        using var area = await hub.AreaOfficeAsync(town.Communities[1]);
        var path = $"/api/frontages/{await office.SignAsync(town.Communities[0], "面馆")}/breaches";
        foreach (var day in new[] { "2018-07-01", "2018-07-05", "2018-07-03" }) await office.PostAsync<BreachRow>(path, Filled.Breach(day));

        var first = await office.GetAsync<BreachPage>($"{path}?limit=2");
        var second = await office.GetAsync<BreachPage>($"{path}?limit=2&cursor={first.Next}");

        Assert.Equal([5, 3, 1], first.Items.Concat(second.Items).Select(b => b.Day.Day));
        Assert.Null(second.Next);
        await Caller.RefusedAsync(await area.GetAsync(path), HttpStatusCode.NotFound, "frontage.not-found");
    }
}
