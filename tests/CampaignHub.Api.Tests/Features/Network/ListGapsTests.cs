using System.Net;
using CampaignHub.Api.Features.Network;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Network;

public sealed class ListGapsTests(NetworkHub hub) : IClassFixture<NetworkHub>
{
    [Fact]
    public async Task Areas_and_points_without_unit_or_person_are_listed_and_filtered()
    {
        using var office = await hub.SignInAsync("office");
        await hub.DisownAsync("P-1", new DateOnly(2018, 7, 31));

        var all = await office.GetAsync<GapPage>("/api/network/gaps");
        Assert.Equal([("G-1", true, false), ("G-2", true, true), ("P-2", false, true)], all.Items.Take(3).Select(g => (g.Code, g.MissingUnit, g.MissingPerson)));
        Assert.Equal(("镇内", "交通局", 3 + NetworkHub.Items), (all.Items[2].WithinNameZh, all.Items[2].UnitNameZh, all.Total));

        Assert.Equal(["G-1", "G-2"], await CodesAsync(office, "kind=area"));
        Assert.Equal(["P-2"], await CodesAsync(office, "kind=point"));
        Assert.Equal(["G-2", "P-2"], (await CodesAsync(office, "missing=person")).Take(2));
        Assert.Equal(["G-1", "G-2", "BACK/BACK-01"], (await CodesAsync(office, "missing=unit")).Take(3));
        Assert.Equal(["G-2"], await CodesAsync(office, $"areaId={hub.GridTwo}"));
        Assert.Equal(["150422100200", "G-1", "G-2", "BACK/BACK-01"], (await CodesAsync(office, "on=2018-05-31")).Take(4));
        Assert.Equal(["P-1", "P-2"], await CodesAsync(office, "on=2018-08-01&kind=point"));
        Assert.Equal(["P-1"], await CodesAsync(office, "on=2018-08-01&kind=point&missing=unit"));
        await Caller.RefusedAsync(await office.GetAsync($"/api/network/gaps?areaId={Guid.CreateVersion7()}"), HttpStatusCode.NotFound, "area.not-found");
    }

    [Fact]
    public async Task Pages_of_one_meet_every_row_once_across_the_kinds()
    {
        using var office = await hub.SignInAsync("office");
        var (codes, cursor) = (new List<string>(), (string?)null);
        do
        {
            var page = await office.GetAsync<GapPage>($"/api/network/gaps?limit=1&cursor={cursor}");
            codes.Add(Assert.Single(page.Items).Code);
            cursor = page.Next;
        }
        while (cursor is not null && codes.Count < 5);

        Assert.Equal(["G-1", "G-2", "P-2", "BACK/BACK-01", "BACK/BACK-02"], codes);
    }

    [Fact]
    public async Task A_unit_contact_meets_its_own_points_and_areas_only()
    {
        using var own = await hub.SignInAsync("contact.b");
        using var other = await hub.SignInAsync("contact.a");

        Assert.Equal(["P-2"], await CodesAsync(own, ""));
        Assert.Empty(await CodesAsync(other, ""));
        Assert.Equal(0, (await other.GetAsync<GapPage>("/api/network/gaps")).Total);
    }

    private static async Task<IEnumerable<string>> CodesAsync(Caller caller, string query) => (await caller.GetAsync<GapPage>($"/api/network/gaps?{query}")).Items.Select(g => g.Code);
}
