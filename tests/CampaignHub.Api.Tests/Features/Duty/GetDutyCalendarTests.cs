using System.Net;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Duty;

[Collection(DutyDefinition.Name)]
public sealed class GetDutyCalendarTests(Hub hub)
{
    [Fact]
    public async Task Every_day_says_who_is_down_who_came_and_what_is_missing()
    {
        using var office = await hub.SignInAsync("office");
        var roster = await office.DrawAsync((hub.UnitA, 6));
        await office.FillAsync(roster.RosterId, Rosters.Leader("王书记", "2018-07-09", "2018-07-10", "2018-07-11"));
        var sent = await office.FillAsync(roster.RosterId, Rosters.Sent(hub.UnitA, 9, "2018-07-09", "2018-07-10", "2018-07-12"));
        await office.FillAsync(roster.RosterId, Rosters.Helper("张三", "2018-07-10"));
        await office.PostAsync($"/api/duty/entries/{sent[0].EntryId}/presence", new { present = 8 });

        var calendar = await office.CalendarAsync(roster.RosterId, "2018-07-08", "2018-07-12");

        Assert.Equal(
            [(9, 1, 9, 8, 0, 2), (10, 1, 10, null, 0, 0), (11, 1, 0, null, 0, 10), (12, 0, 9, (int?)null, 1, 1)],
            calendar.Days.Select(d => (d.Day.Day, d.Leaders, d.Planned, d.Present, d.MissingLeaders, d.MissingPeople)));
        Assert.Equal((3, 1, 13), (calendar.ShortDays, calendar.MissingLeaders, calendar.MissingPeople));
        Assert.Equal(HttpStatusCode.BadRequest, (await office.GetAsync($"/api/duty/rosters/{roster.RosterId}/days?from=2018-07-01&until=2018-09-01")).StatusCode);
    }

    [Fact]
    public async Task A_shift_that_lacks_its_leader_or_its_people_shows_in_the_day()
    {
        using var office = await hub.SignInAsync("office");
        var roster = await office.DrawAsync(Rosters.Plan(subjectId: await office.GroupAsync(), people: 3, bands: [Rosters.Band("早班", "07:00", "12:00", 2, needsLeader: true), Rosters.Band("晚班", "12:00", "19:00", 1)]));
        await office.FillAsync(roster.RosterId, Rosters.Helper("张三", "2018-07-11", band: 1));
        await office.FillAsync(roster.RosterId, Rosters.Helper("李四", "2018-07-11", band: 2));

        var day = (await office.CalendarAsync(roster.RosterId, "2018-07-11", "2018-07-11")).Days.Single();

        Assert.Equal((true, 1, 1), (day.IsShort, day.MissingLeaders, day.MissingPeople));
        Assert.Equal([(1, true, 1), (2, false, 0)], day.Bands.Select(b => (b.Number, b.Leader, b.People)));
    }
}
