using CampaignHub.Api.Features.Honours;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Honours;

public sealed class ListTitlesTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Titles_are_paged_latest_first_filtered_by_how_they_stand_today_and_scoped_to_units()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var old = await office.AwardedAsync(hub.UnitA, awardedOn: "2015-01-10", validUntil: "2018-01-09");
        var valid = await office.AwardedAsync(hub.UnitA, "national");
        var warned = await office.AwardedAsync(hub.UnitB, "county", "2018-01-05", "2018-07-10");
        await office.OnTitleAsync(warned, "warn", 0);

        var first = await office.GetAsync<TitlePage>("/api/titles?limit=2");
        var rest = await office.GetAsync<TitlePage>($"/api/titles?limit=2&cursor={first.Next}");

        Assert.Equal([warned, valid], first.Items.Select(t => t.TitleId));
        Assert.Equal(("整改不力", 3), (first.Items[0].Reason, first.Total!.Value));
        Assert.Equal([old], rest.Items.Select(t => t.TitleId));
        foreach (var (state, id) in new[] { ("expired", old), ("valid", valid), ("warned", warned) }) Assert.Equal([id], await Ids($"state={state}"));
        Assert.Equal([valid], await Ids($"level=national&unitId={hub.UnitA}&kind=civilisedUnit"));
        Assert.Equal([valid, old], (await contact.GetAsync<TitlePage>("/api/titles")).Items.Select(t => t.TitleId));

        async Task<IEnumerable<Guid>> Ids(string query) => (await office.GetAsync<TitlePage>($"/api/titles?{query}")).Items.Select(t => t.TitleId);
    }
}
