using CampaignHub.Api.Features.Network;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Common;

namespace CampaignHub.Api.Tests.Features.Network;

public sealed class ListPairingsTests(NetworkHub hub) : IClassFixture<NetworkHub>
{
    [Fact]
    public async Task Pairings_are_paged_filtered_and_carry_their_account()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.b");
        var one = await office.PairAsync(hub.Village, hub.UnitA, from: "2018-06-01", visits: 2);
        var two = await office.PairAsync(hub.GridOne, hub.UnitB, from: "2018-06-20", per: PeriodKind.Month);
        var three = await office.PairAsync(hub.GridTwo, null, "郑区长", from: "2018-07-01");
        foreach (var day in new[] { "2018-07-03", "2018-07-09", "2018-07-10" }) await office.VisitAsync(one.PairingId, day);
        await office.VisitAsync(two.PairingId, "2018-06-25");

        var first = await office.GetAsync<PairingPage>("/api/pairings?limit=2");
        var second = await office.GetAsync<PairingPage>($"/api/pairings?limit=2&cursor={first.Next}");
        Assert.Equal([three.PairingId, two.PairingId], first.Items.Select(p => p.PairingId));
        Assert.Equal((one.PairingId, null, 3), (Assert.Single(second.Items).PairingId, second.Next, first.Total!.Value));

        var account = second.Items[0];
        Assert.Equal(new VisitAccount("2018-W28", new(2018, 7, 9), new(2018, 7, 15), 2, 2, 0), account.Running);
        Assert.Equal(("2018-W27", 2, 1, 1), (account.Before.Period, account.Before.Owed, account.Before.Made, account.Before.Missing));
        Assert.Equal(new DateOnly(2018, 7, 10), account.LastVisit);
        // Eleven days of thirty are bound: a third of one visit is none.
        Assert.Equal(("2018-06", 0, 1, 0), (first.Items[1].Before.Period, first.Items[1].Before.Owed, first.Items[1].Before.Made, first.Items[1].Before.Missing));

        Assert.Equal([three.PairingId], await IdsAsync(office, "kind=adoptingLeader"));
        Assert.Equal([two.PairingId], await IdsAsync(office, $"unitId={hub.UnitB}"));
        Assert.Equal([two.PairingId], await IdsAsync(office, $"areaId={hub.GridOne}"));
        Assert.Equal(3, (await IdsAsync(office, $"areaId={hub.Town}")).Count());
        Assert.Equal([one.PairingId], await IdsAsync(office, "on=2018-06-10"));
        Assert.Equal([two.PairingId], await IdsAsync(contact, ""));
        Assert.Equal(1, (await contact.GetAsync<PairingPage>("/api/pairings")).Total);
    }

    private static async Task<IEnumerable<Guid>> IdsAsync(Caller caller, string query) => (await caller.GetAsync<PairingPage>($"/api/pairings?{query}")).Items.Select(p => p.PairingId);
}
