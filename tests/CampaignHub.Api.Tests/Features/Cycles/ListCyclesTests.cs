using System.Net;
using CampaignHub.Api.Features.Cycles;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Cycles;

public sealed class ListCyclesTests(CyclesHub hub) : IClassFixture<CyclesHub>
{
    [Fact]
    public async Task The_three_cycles_are_listed_with_their_schedules()
    {
        using var leader = await hub.SignInAsync("leader");

        var cycles = await leader.GetAsync<List<CycleRow>>("/api/cycles");

        Assert.Equal([("daily", "0 10 0 * * ?"), ("weekly", "0 20 0 ? * MON"), ("monthly", "0 30 0 1 * ?")], cycles.Select(c => (c.Code, c.Schedule)));
    }

    [Fact]
    public async Task A_unit_contact_does_not_see_the_cycles()
    {
        using var contact = await hub.SignInAsync("contact.a");

        await Caller.RefusedAsync(await contact.GetAsync("/api/cycles"), HttpStatusCode.Forbidden, "permission.denied");
    }
}
