using System.Net;
using CampaignHub.Api.Features.Communities;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Communities;

[Collection(CommunitiesDefinition.Name)]
public sealed class RenewFrontageTests(CommunitiesHub hub)
{
    [Fact]
    public async Task An_agreement_is_signed_again_once_a_day()
    {
        using var office = await hub.SignInAsync("office");
        var town = await hub.TownAsync(office);
        var path = $"/api/frontages/{await office.SignAsync(town.Communities[0], "面馆")}/renew";
        object On(string on) => new { on, party = "李四" };

        await office.PostAsync<KeptFrontage>(path, On("2018-07-09"));
        var kept = await office.PostAsync<KeptFrontage>(path, On("2018-07-09"));

        Assert.Equal((new DateOnly(2018, 7, 9), 1), (kept.RenewedOn, kept.Renewals));
        await Caller.RefusedAsync(await office.PostAsync(path, On("2018-07-08")), HttpStatusCode.Conflict, "frontage.renewed-before");
        await Caller.RefusedAsync(await office.PostAsync($"/api/frontages/{Guid.CreateVersion7()}/renew", On("2018-07-09")), HttpStatusCode.NotFound, "frontage.not-found");
    }
}
