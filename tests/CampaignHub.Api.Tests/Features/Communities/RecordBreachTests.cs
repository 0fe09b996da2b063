using System.Net;
using CampaignHub.Api.Features.Communities;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Communities;

[Collection(CommunitiesDefinition.Name)]
public sealed class RecordBreachTests(CommunitiesHub hub)
{
    [Fact]
    public async Task An_inspector_records_a_breach_once_with_its_fine()
    {
        using var office = await hub.SignInAsync("office");
        using var inspector = await hub.SignInAsync("inspector");
        using var leader = await hub.SignInAsync("leader");
        var town = await hub.TownAsync(office);
        using var area = await hub.AreaOfficeAsync(town.Communities[1]);
        var path = $"/api/frontages/{await office.SignAsync(town.Communities[0], "面馆")}/breaches";
        var breach = Filled.Breach("2018-07-09", 150.5m);

        var first = await inspector.PostAsync<BreachRow>(path, breach);
        var again = await inspector.PostAsync<BreachRow>(path, breach);

        Assert.Equal((first.BreachId, 150.5m, "inspector"), (again.BreachId, again.Penalty, again.RecordedBy));
        Assert.Single((await office.GetAsync<BreachPage>(path)).Items);
        await Caller.RefusedAsync(await inspector.PostAsync(path, Filled.Breach("2018-01-04")), HttpStatusCode.Conflict, "frontage.breach-before");
        await Caller.RefusedAsync(await area.PostAsync(path, Filled.Breach("2018-07-09")), HttpStatusCode.NotFound, "frontage.not-found");
        await Caller.RefusedAsync(await leader.PostAsync(path, Filled.Breach("2018-07-09")), HttpStatusCode.Forbidden, "permission.denied");
    }
}
