using System.Net;
using CampaignHub.Api.Features.Duty;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Duty;

[Collection(DutyDefinition.Name)]
public sealed class ListDutyEntriesTests(Hub hub)
{
    [Fact]
    public async Task Who_is_down_for_a_day_is_paged_and_seen_whole_by_every_unit_that_is_asked()
    {
        using var office = await hub.SignInAsync("office");
        using var asked = await hub.SignInAsync("contact.a");
        using var other = await hub.SignInAsync("contact.b");
        var roster = await office.DrawAsync((hub.UnitA, 6));
        await office.FillAsync(roster.RosterId, Rosters.Leader("李主任", "2018-07-11"));
        await office.FillAsync(roster.RosterId, Rosters.Sent(hub.UnitB, 7, "2018-07-11", "2018-07-12"));
        var path = $"/api/duty/rosters/{roster.RosterId}/days/2018-07-11/entries";

        var first = await asked.GetAsync<DutyEntryPage>($"{path}?limit=1");
        var second = await asked.GetAsync<DutyEntryPage>($"{path}?limit=1&cursor={first.Next}");

        Assert.Equal([("交通局", 7), ("李主任", 1)], first.Items.Concat(second.Items).OrderByDescending(e => e.Planned).Select(e => (e.PersonName ?? e.UnitNameZh, e.Planned)));
        Assert.Equal((1, null), (first.Items.Count, second.Next));
        await Caller.RefusedAsync(await other.GetAsync(path), HttpStatusCode.NotFound, "duty.roster-not-found");
    }
}
