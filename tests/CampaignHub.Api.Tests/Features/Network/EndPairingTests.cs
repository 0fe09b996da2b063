using System.Net;
using CampaignHub.Api.Features.Network;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Network;

public sealed class EndPairingTests(NetworkHub hub) : IClassFixture<NetworkHub>
{
    [Fact]
    public async Task An_ended_pairing_keeps_its_row_and_makes_room()
    {
        using var office = await hub.SignInAsync("office");
        var pairing = await office.PairAsync(hub.Village, hub.UnitA);

        var ended = await office.PostAsync<PairingRow>($"/api/pairings/{pairing.PairingId}/end", new { lastDay = "2018-07-08" });

        Assert.Equal((new DateOnly(2018, 7, 8), 0, 1), (ended.Until!.Value, ended.Running.Owed, ended.Before.Owed));
        await Caller.RefusedAsync(await office.PostAsync($"/api/pairings/{pairing.PairingId}/end", new { lastDay = "2018-07-20" }), HttpStatusCode.Conflict, "pairing.ended");
        await Caller.RefusedAsync(await office.PostAsync($"/api/pairings/{pairing.PairingId}/end", new { lastDay = "2018-07-01" }), HttpStatusCode.Conflict, "pairing.backwards");
        await Caller.RefusedAsync(await office.PostAsync($"/api/pairings/{Guid.CreateVersion7()}/end", new { lastDay = "2018-07-20" }), HttpStatusCode.NotFound, "pairing.not-found");
        await office.PairAsync(hub.Village, hub.UnitA, from: "2018-07-09");
    }
}
