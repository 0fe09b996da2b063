using System.Net;
using CampaignHub.Api.Features.Network;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Network;

public sealed class GetPairingTests(NetworkHub hub) : IClassFixture<NetworkHub>
{
    [Fact]
    public async Task A_pairing_is_seen_by_its_own_unit_and_not_by_another()
    {
        using var office = await hub.SignInAsync("office");
        using var own = await hub.SignInAsync("contact.a");
        using var other = await hub.SignInAsync("contact.b");
        var pairing = await office.PairAsync(hub.Village, hub.UnitA);

        Assert.Equal(pairing, await own.GetAsync<PairingRow>($"/api/pairings/{pairing.PairingId}"));
        await Caller.RefusedAsync(await other.GetAsync($"/api/pairings/{pairing.PairingId}"), HttpStatusCode.NotFound, "pairing.not-found");
    }
}
