using System.Net;
using CampaignHub.Api.Features.Duty;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Duty;

[Collection(DutyDefinition.Name)]
public sealed class StrikeDutyEntryTests(Hub hub)
{
    [Fact]
    public async Task A_line_is_struck_out_while_nobody_has_said_who_came()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var roster = await office.DrawAsync((hub.UnitA, 6));
        var leader = await office.FillAsync(roster.RosterId, Rosters.Leader("王书记", "2018-07-10"));
        var sent = await contact.FillAsync(roster.RosterId, Rosters.Sent(hub.UnitA, 6, "2018-07-10", "2018-07-11"));
        string Path(Guid entryId) => $"/api/duty/entries/{entryId}/strike";
        await contact.PostAsync($"/api/duty/entries/{sent[0].EntryId}/presence", new { present = 6 });

        Assert.True((await contact.PostAsync(Path(sent[1].EntryId))).IsSuccessStatusCode);
        Assert.True((await contact.PostAsync(Path(sent[1].EntryId))).IsSuccessStatusCode);

        Assert.Empty((await office.GetAsync<DutyEntryPage>($"/api/duty/rosters/{roster.RosterId}/days/2018-07-11/entries")).Items);
        await Caller.RefusedAsync(await contact.PostAsync(Path(sent[0].EntryId)), HttpStatusCode.Conflict, "duty.recorded");
        await Caller.RefusedAsync(await contact.PostAsync(Path(leader[0].EntryId)), HttpStatusCode.Forbidden, "duty.not-yours");
    }
}
