using System.Net;
using CampaignHub.Api.Features.Communities;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Communities;

[Collection(CommunitiesDefinition.Name)]
public sealed class SignFrontageTests(CommunitiesHub hub)
{
    [Fact]
    public async Task An_agreement_is_registered_once_and_not_ahead_of_its_day()
    {
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");
        var town = await hub.TownAsync(office);
        var agreement = Filled.Frontage(town.Communities[0], "老张面馆");

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => office.PostAsync<KeptFrontage>("/api/frontages", agreement)));

        Assert.Single(answers.Distinct());
        Assert.Equal(1, (await office.GetAsync<FrontagePage>($"/api/frontages?areaId={town.Id}")).Total);
        await Caller.RefusedAsync(await office.PostAsync("/api/frontages", Filled.Frontage(town.Communities[0], "超市", signedOn: "2018-07-11")), HttpStatusCode.Conflict, "frontage.ahead");
        await Caller.RefusedAsync(await office.PostAsync("/api/frontages", Filled.Frontage(town.Id, "超市")), HttpStatusCode.NotFound, "community.not-found");
        await Caller.RefusedAsync(await leader.PostAsync("/api/frontages", agreement), HttpStatusCode.Forbidden, "permission.denied");
    }
}
