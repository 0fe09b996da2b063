using System.Net;
using CampaignHub.Api.Features.Duty;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Duty;

[Collection(DutyDefinition.Name)]
public sealed class GetDutyRosterTests(Hub hub)
{
    [Fact]
    public async Task A_roster_shows_to_the_unit_it_asks_and_to_no_other()
    {
        using var office = await hub.SignInAsync("office");
        using var asked = await hub.SignInAsync("contact.a");
        using var other = await hub.SignInAsync("contact.b");
        var path = $"/api/duty/rosters/{(await office.DrawAsync((hub.UnitA, 4))).RosterId}";

        Assert.Equal(7 - 1, (await asked.GetAsync<DutyRosterRow>(path)).ShortDays);
        await Caller.RefusedAsync(await other.GetAsync(path), HttpStatusCode.NotFound, "duty.roster-not-found");
    }
}
