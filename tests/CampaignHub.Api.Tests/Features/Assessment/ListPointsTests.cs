using CampaignHub.Api.Features.Assessment;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Assessment;

public sealed class ListPointsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Points_are_paged_filtered_and_kept_from_other_units()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        await office.PutPointAsync(hub.UnitA, "P-1");
        await office.PutPointAsync(hub.UnitB, "P-2", "MRKT");
        var county = await office.AreaAsync("150422");
        var province = await office.AreaAsync("15");

        var first = await office.GetAsync<PointPage>("/api/points?limit=1");
        var second = await office.GetAsync<PointPage>($"/api/points?limit=1&cursor={first.Next}");
        Assert.Equal(("P-1", "P-2", 2), (Assert.Single(first.Items).Code, Assert.Single(second.Items).Code, first.Total));
        Assert.Null(second.Next);
        Assert.Equal(("主次干道", "镇内", "城管局"), (first.Items[0].PointTypeNameZh, first.Items[0].AreaNameZh, first.Items[0].OwnerUnitNameZh));

        Assert.Equal(["P-2"], await CodesAsync(office, "pointTypeCode=MRKT"));
        Assert.Equal(["P-2"], await CodesAsync(office, $"ownerUnitId={hub.UnitB}"));
        Assert.Equal(["P-1"], await CodesAsync(office, "search=p-1"));
        Assert.Equal(["P-1", "P-2"], await CodesAsync(office, $"areaId={county.AreaId}"));
        Assert.Equal(["P-1", "P-2"], await CodesAsync(office, $"areaId={province.AreaId}"));
        Assert.Empty(await CodesAsync(office, $"areaId={Guid.CreateVersion7()}"));

        Assert.Equal(["P-1"], await CodesAsync(contact, ""));
        Assert.Empty(await CodesAsync(contact, "search=P-2"));
        Assert.Empty(await CodesAsync(contact, $"ownerUnitId={hub.UnitB}"));
        Assert.Equal(1, (await contact.GetAsync<PointPage>("/api/points")).Total);

        // One unit on the territorial axis, the other on the sector's.
        await office.PutAsync<PointRow>($"/api/points/{first.Items[0].PointId}/owner", new { ownerUnitId = hub.UnitB, axis = "sectorOwner" });
        Assert.Equal(["P-2"], await CodesAsync(office, $"areaOwnerUnitId={hub.UnitB}"));
        Assert.Equal(["P-1"], await CodesAsync(office, $"sectorOwnerUnitId={hub.UnitB}"));
        Assert.Equal(["P-1"], await CodesAsync(office, $"areaOwnerUnitId={hub.UnitA}&sectorOwnerUnitId={hub.UnitB}"));
        Assert.Equal(["P-1", "P-2"], await CodesAsync(office, $"ownerUnitId={hub.UnitB}"));
    }

    private static async Task<IEnumerable<string>> CodesAsync(Caller caller, string query) => (await caller.GetAsync<PointPage>($"/api/points?{query}")).Items.Select(p => p.Code);
}
