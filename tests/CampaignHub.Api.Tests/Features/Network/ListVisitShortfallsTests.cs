using System.Net;
using CampaignHub.Api.Features.Network;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Common;

namespace CampaignHub.Api.Tests.Features.Network;

public sealed class ListVisitShortfallsTests(NetworkHub hub) : IClassFixture<NetworkHub>
{
    [Fact]
    public async Task Who_made_fewer_visits_than_owed_is_listed_for_the_period()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.b");
        var kept = await office.PairAsync(hub.Village, hub.UnitA);
        var missed = await office.PairAsync(hub.Village, hub.UnitB, visits: 2);
        await office.PairAsync(hub.GridOne, hub.UnitB, from: "2018-07-05");
        var never = await office.PairAsync(hub.GridTwo, null, "郑区长", from: "2018-05-01");
        await office.PairAsync(hub.Town, hub.UnitA, from: "2018-06-01", per: PeriodKind.Month);
        await office.VisitAsync(kept.PairingId, "2018-07-08");
        await office.VisitAsync(missed.PairingId, "2018-07-02");
        await office.VisitAsync(missed.PairingId, "2018-07-09");

        var first = await office.GetAsync<ShortfallPage>("/api/pairings/shortfalls?period=2018-W27&limit=1");
        var second = await office.GetAsync<ShortfallPage>($"/api/pairings/shortfalls?period=2018-W27&limit=1&cursor={first.Next}");

        Assert.Equal([(missed.PairingId, 2, 1, 1), (never.PairingId, 1, 0, 1)], first.Items.Concat(second.Items).Select(s => (s.PairingId, s.Owed, s.Made, s.Missing)));
        Assert.Equal((new DateOnly(2018, 7, 2), new DateOnly(2018, 7, 8), (string?)null), (first.From, first.Last, second.Next));
        Assert.Equal(["城管局"], (await office.GetAsync<ShortfallPage>("/api/pairings/shortfalls?period=2018-06")).Items.Select(s => s.UnitNameZh));
        Assert.Equal([missed.PairingId], (await contact.GetAsync<ShortfallPage>("/api/pairings/shortfalls?period=2018-W27")).Items.Select(s => s.PairingId));
        var daily = await office.PairAsync(hub.GridTwo, null, "网格员丙", from: "2018-07-08", visits: 2, per: PeriodKind.Day);
        foreach (var day in new[] { "2018-07-08", "2018-07-08", "2018-07-09" }) await office.VisitAsync(daily.PairingId, day);
        Assert.Empty((await office.GetAsync<ShortfallPage>("/api/pairings/shortfalls?period=2018-07-08")).Items);
        Assert.Equal([(daily.PairingId, "网格员丙", 2, 1, 1)], (await office.GetAsync<ShortfallPage>("/api/pairings/shortfalls?period=2018-07-09")).Items.Select(s => (s.PairingId, s.PersonName!, s.Owed, s.Made, s.Missing)));
        await Caller.RefusedAsync(await office.GetAsync("/api/pairings/shortfalls?period=2018-W99"), HttpStatusCode.Conflict, "period.unknown");
    }
}
