using System.Net;
using CampaignHub.Api.Features.Demo;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Demo;

public sealed class GetDemoClockTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_real_installation_says_its_clock_is_fixed_and_refuses_to_move_it()
    {
        using var office = await hub.SignInAsync("office");

        var clock = await office.GetAsync<DemoClock>("/api/demo/clock");

        Assert.Equal((false, new DateTimeOffset(2018, 7, 31, 16, 30, 0, TimeSpan.Zero)), (clock.CanMove, clock.Next));
        await Caller.RefusedAsync(await office.PostAsync("/api/demo/clock"), HttpStatusCode.Conflict, "demo.clock-fixed");
    }
}
