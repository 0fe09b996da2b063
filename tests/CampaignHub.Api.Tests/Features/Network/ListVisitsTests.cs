using System.Net;
using CampaignHub.Api.Features.Network;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Network;

public sealed class ListVisitsTests(NetworkHub hub) : IClassFixture<NetworkHub>
{
    [Fact]
    public async Task The_log_comes_newest_first_page_by_page_and_not_to_another_unit()
    {
        using var office = await hub.SignInAsync("office");
        using var other = await hub.SignInAsync("contact.b");
        var pairing = await office.PairAsync(hub.Village, hub.UnitA);
        foreach (var day in new[] { "2018-07-03", "2018-07-10", "2018-07-03" }) await office.VisitAsync(pairing.PairingId, day);

        var path = $"/api/pairings/{pairing.PairingId}/visits";
        var first = await office.GetAsync<VisitPage>($"{path}?limit=2");
        var second = await office.GetAsync<VisitPage>($"{path}?limit=2&cursor={first.Next}");

        Assert.Equal([new(2018, 7, 10), new(2018, 7, 3), new DateOnly(2018, 7, 3)], first.Items.Concat(second.Items).Select(v => v.Day));
        Assert.Equal(3, first.Items.Concat(second.Items).Select(v => v.VisitId).Distinct().Count());
        Assert.Null(second.Next);
        await Caller.RefusedAsync(await other.GetAsync(path), HttpStatusCode.NotFound, "pairing.not-found");
    }
}
