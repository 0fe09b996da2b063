using System.Net;
using CampaignHub.Api.Features.Duty;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Duty;

[Collection(DutyDefinition.Name)]
public sealed class FillDutyTests(Hub hub)
{
    [Fact]
    public async Task Sent_four_times_at_once_a_leader_is_down_once_for_every_day()
    {
        using var office = await hub.SignInAsync("office");
        var roster = await office.DrawAsync();
        var filling = Rosters.Leader("王书记", "2018-07-11", "2018-07-12");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => office.FillAsync(roster.RosterId, filling)));

        Assert.All(answers, a => Assert.Equal(answers[0].Select(e => e.EntryId), a.Select(e => e.EntryId)));
        Assert.Equal([0, 0, 1, 1, 0, 0, 0], (await office.CalendarAsync(roster.RosterId)).Days.Select(d => d.Leaders));
    }

    [Fact]
    public async Task A_contact_sends_people_of_its_own_unit_only()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        using var other = await hub.SignInAsync("contact.b");
        var roster = await office.DrawAsync((hub.UnitA, 6));
        var path = $"/api/duty/rosters/{roster.RosterId}/entries";

        Assert.Equal(6, Assert.Single(await contact.FillAsync(roster.RosterId, Rosters.Sent(hub.UnitA, 6, "2018-07-11"))).Planned);
        await Caller.RefusedAsync(await contact.PostAsync(path, Rosters.Sent(hub.UnitA, 6, "2018-07-11")), HttpStatusCode.Conflict, "duty.entry-taken");
        await Caller.RefusedAsync(await contact.PostAsync(path, Rosters.Sent(hub.UnitB, 6, "2018-07-12")), HttpStatusCode.Forbidden, "duty.not-yours");
        await Caller.RefusedAsync(await contact.PostAsync(path, Rosters.Leader("王书记", "2018-07-12")), HttpStatusCode.Forbidden, "duty.not-yours");
        await Caller.RefusedAsync(await other.PostAsync(path, Rosters.Sent(hub.UnitB, 6, "2018-07-12")), HttpStatusCode.NotFound, "duty.roster-not-found");
    }

    [Fact]
    public async Task A_unit_sends_people_to_several_stations_and_a_person_stands_at_one()
    {
        using var office = await hub.SignInAsync("office");
        var roster = await office.DrawAsync();
        var path = $"/api/duty/rosters/{roster.RosterId}/entries";
        object Sent(string? station) => new { fillingId = Guid.CreateVersion7(), days = new[] { "2018-07-11" }, role = "people", unitId = hub.UnitA, people = 4, station };
        object Stands(string station) => new { fillingId = Guid.CreateVersion7(), days = new[] { "2018-07-11" }, role = "people", personName = "张三", people = 1, station };

        Assert.Equal("站前路口", Assert.Single(await office.FillAsync(roster.RosterId, Sent(" 站前路口 "))).Station);
        await office.FillAsync(roster.RosterId, Sent("机动一分队"));
        await office.FillAsync(roster.RosterId, Sent(null));
        await office.FillAsync(roster.RosterId, Stands("站前路口"));

        await Caller.RefusedAsync(await office.PostAsync(path, Sent("站前路口")), HttpStatusCode.Conflict, "duty.entry-taken");
        await Caller.RefusedAsync(await office.PostAsync(path, Stands("机动一分队")), HttpStatusCode.Conflict, "duty.entry-taken");
        var page = await office.GetAsync<DutyEntryPage>($"/api/duty/rosters/{roster.RosterId}/days/2018-07-11/entries");
        Assert.Equal([("站前路口", 4), ("机动一分队", 4), (null, 4), ("站前路口", 1)], page.Items.Select(e => (e.Station, e.Planned)).OrderByDescending(e => e.Planned).ThenByDescending(e => e.Station, StringComparer.Ordinal));
        Assert.Equal(13, (await office.CalendarAsync(roster.RosterId)).Days.Single(d => d.Day == new DateOnly(2018, 7, 11)).Planned);
    }

    [Fact]
    public async Task Who_holds_no_post_that_counts_is_no_leader_and_a_day_outside_is_no_day_of_duty()
    {
        using var office = await hub.SignInAsync("office");
        var path = $"/api/duty/rosters/{(await office.DrawAsync()).RosterId}/entries";

        await Caller.RefusedAsync(await office.PostAsync(path, Rosters.Leader("赵委员", "2018-07-11")), HttpStatusCode.Conflict, "duty.not-a-leader");
        await Caller.RefusedAsync(await office.PostAsync(path, Rosters.Leader("李主任", "2018-07-16")), HttpStatusCode.Conflict, "duty.not-a-duty-day");
        await Caller.RefusedAsync(await office.PostAsync(path, Rosters.Helper("张三", "2018-07-11", band: 1)), HttpStatusCode.Conflict, "duty.unknown-band");
        Assert.Equal(HttpStatusCode.BadRequest, (await office.PostAsync(path, Rosters.Leader("李主任", "2018-07-11", "2018-07-11"))).StatusCode);
    }
}
