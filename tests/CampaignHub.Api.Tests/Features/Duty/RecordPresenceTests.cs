using System.Net;
using CampaignHub.Api.Features.Duty;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Duty;

[Collection(DutyDefinition.Name)]
public sealed class RecordPresenceTests(Hub hub)
{
    [Fact]
    public async Task Who_came_is_said_on_the_day_and_may_be_corrected()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var roster = await office.DrawAsync((hub.UnitA, 6));
        var sent = await contact.FillAsync(roster.RosterId, Rosters.Sent(hub.UnitA, 6, "2018-07-10", "2018-07-11"));
        var helper = await office.FillAsync(roster.RosterId, Rosters.Helper("张三", "2018-07-10"));
        string Path(Guid entryId) => $"/api/duty/entries/{entryId}/presence";

        await contact.PostAsync(Path(sent[0].EntryId), new { present = 9 });
        await contact.PostAsync(Path(sent[0].EntryId), new { present = 4 });

        var row = (await office.GetAsync<DutyEntryPage>($"/api/duty/rosters/{roster.RosterId}/days/2018-07-10/entries")).Items.Single(e => e.UnitId is not null);
        Assert.Equal((6, 4, "contact.a"), (row.Planned, row.Present, row.RecordedBy));
        await Caller.RefusedAsync(await contact.PostAsync(Path(sent[1].EntryId), new { present = 6 }), HttpStatusCode.Conflict, "duty.presence-ahead");
        await Caller.RefusedAsync(await office.PostAsync(Path(helper[0].EntryId), new { present = 2 }), HttpStatusCode.Conflict, "duty.wrong-presence");
        await Caller.RefusedAsync(await contact.PostAsync(Path(helper[0].EntryId), new { present = 1 }), HttpStatusCode.Forbidden, "duty.not-yours");
        await Caller.RefusedAsync(await contact.PostAsync(Path(Guid.CreateVersion7()), new { present = 1 }), HttpStatusCode.NotFound, "duty.entry-not-found");
    }
}
