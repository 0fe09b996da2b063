using System.Net;
using CampaignHub.Api.Features.Network;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Network;

public sealed class CountGapsTests(NetworkHub hub) : IClassFixture<NetworkHub>
{
    [Fact]
    public async Task Counts_follow_the_day_the_area_and_an_appointment()
    {
        using var office = await hub.SignInAsync("office");

        Assert.Equal(new GapCounts(new(2018, 7, 10), new(4, 2, 1), new(2, 0, 1), new(NetworkHub.Items, NetworkHub.Items, NetworkHub.Items)), await office.GetAsync<GapCounts>("/api/network/gaps/counts"));
        Assert.Equal(new GapCounts(new(2018, 5, 31), new(4, 3, 2), new(0, 0, 0), new(NetworkHub.Items, NetworkHub.Items, NetworkHub.Items)), await office.GetAsync<GapCounts>("/api/network/gaps/counts?on=2018-05-31"));
        Assert.Equal(new(1, 1, 1), (await office.GetAsync<GapCounts>($"/api/network/gaps/counts?areaId={hub.GridTwo}")).Areas);

        await office.AppointUnitAsync(hub.GridTwo, hub.UnitB);
        await office.AppointToAreaAsync(hub.GridTwo, PostType.GridLeader, "网格长戊");

        Assert.Equal(new(1, 0, 0), (await office.GetAsync<GapCounts>($"/api/network/gaps/counts?areaId={hub.GridTwo}")).Areas);
        await Caller.RefusedAsync(await office.GetAsync($"/api/network/gaps/counts?areaId={Guid.CreateVersion7()}"), HttpStatusCode.NotFound, "area.not-found");
    }
}
