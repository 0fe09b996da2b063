using System.Net;
using CampaignHub.Api.Features.Assessment;
using CampaignHub.Api.Features.Network;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Network;

namespace CampaignHub.Api.Tests.Features.Network;

public sealed class ListNetworkTests(NetworkHub hub) : IClassFixture<NetworkHub>
{
    [Fact]
    public async Task Every_node_names_who_answers_and_counts_what_lies_below()
    {
        using var leader = await hub.SignInAsync("leader");
        var point = (await leader.GetAsync<PointPage>("/api/points")).Items[0];
        await hub.LogAsync(more: new { caseId = Guid.CreateVersion7(), description = "垃圾暴露", point.PointId });

        var roots = await leader.GetAsync<NetworkPage>("/api/network");
        var village = Assert.Single((await leader.GetAsync<NetworkPage>($"/api/network?parentId={hub.Town}")).Items);
        var grids = (await leader.GetAsync<NetworkPage>($"/api/network?parentId={hub.Village}")).Items;

        var root = Assert.Single(roots.Items);
        Assert.Equal((new DateOnly(2018, 7, 10), 1, 2, 1, 0), (roots.On, root.ChildCount, root.PointCount, root.OpenCaseCount, root.Missing.Count));
        Assert.Equal((2, 2, 1), (village.ChildCount, village.PointCount, village.OpenCaseCount));
        Assert.Equal([("村主任乙", null), (null, "交通局")], village.Posts.Select(p => (p.PersonName, p.UnitNameZh)));
        Assert.Empty(village.Missing);
        Assert.Equal([("G-1", 0, 1), ("G-2", 0, 2)], grids.Select(g => (g.Code, g.OpenCaseCount, g.Missing.Count)));
        Assert.Equal([MissingPart.Unit], grids[0].Missing);
    }

    [Fact]
    public async Task An_earlier_day_shows_who_answered_then()
    {
        using var leader = await hub.SignInAsync("leader");

        var village = Assert.Single((await leader.GetAsync<NetworkPage>($"/api/network?parentId={hub.Town}&on=2018-05-31")).Items);

        Assert.Empty(village.Posts);
        Assert.Equal([MissingPart.Unit, MissingPart.Person], village.Missing);
        Assert.Equal(0, village.OpenCaseCount);
    }

    [Fact]
    public async Task Children_come_page_by_page_and_an_unknown_parent_is_not_found()
    {
        using var leader = await hub.SignInAsync("leader");

        var first = await leader.GetAsync<NetworkPage>($"/api/network?parentId={hub.Village}&limit=1");
        var second = await leader.GetAsync<NetworkPage>($"/api/network?parentId={hub.Village}&limit=1&cursor={first.Next}");

        Assert.Equal(("G-1", "G-2"), (Assert.Single(first.Items).Code, Assert.Single(second.Items).Code));
        Assert.Null(second.Next);
        await Caller.RefusedAsync(await leader.GetAsync($"/api/network?parentId={Guid.CreateVersion7()}"), HttpStatusCode.NotFound, "area.not-found");
    }

    [Fact]
    public async Task A_unit_contact_counts_its_own_points_only()
    {
        using var contact = await hub.SignInAsync("contact.b");

        Assert.Equal(1, Assert.Single((await contact.GetAsync<NetworkPage>("/api/network")).Items).PointCount);
    }
}
