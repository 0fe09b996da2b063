using System.Net;
using CampaignHub.Api.Features.Worktime;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Worktime;

public sealed class SetWorkingTimeTests(Hub hub) : IClassFixture<Hub>
{
    private static readonly object[] Morning = [new { from = "08:00", until = "12:00" }];

    [Fact]
    public async Task Hours_are_set_from_dates_on_and_of_two_at_once_one_must_reload()
    {
        using var office = await hub.SignInAsync("office");
        object winter = Hours("2018-01-01", Morning, "monday"), summer = Hours("2018-06-01", [new { from = "09:00", until = "12:00" }, new { from = "20:00", until = "00:00" }], "monday", "saturday");

        var answers = await Task.WhenAll(SetAsync(office, 0, summer, winter), SetAsync(office, 0, winter));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(a => a.StatusCode).Order());
        await Caller.RefusedAsync(await SetAsync(office, 0, winter), HttpStatusCode.Conflict, "worktime.changed");
        var set = await SetAsync(office, 1, summer, winter);
        Assert.Equal(HttpStatusCode.OK, set.StatusCode);
        var rules = await office.GetAsync<WorkingTimeRules>("/api/working-time");
        Assert.Equal([new DateOnly(2018, 1, 1), new DateOnly(2018, 6, 1)], rules.Schedules.Select(s => s.From));
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Saturday], rules.Schedules[1].Weekdays);
        Assert.Equal(new WorkingStretch(new(20, 0), new(0, 0)), rules.Schedules[1].Stretches[1]);
        Assert.Equal(2, rules.Version);
        Assert.Equal([true, false, true], await WorkedAsync(office, new(2018, 7, 14), new(2018, 7, 15), new(2018, 7, 16)));
    }

    [Fact]
    public async Task Hours_that_make_no_sense_are_refused_and_nothing_is_kept()
    {
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");
        var version = (await office.GetAsync<WorkingTimeRules>("/api/working-time")).Version;
        async Task Refused(string code, params object[] schedules) => await Caller.RefusedAsync(await SetAsync(office, version, schedules), HttpStatusCode.Conflict, code);

        await Refused("calendar.no-working-day", Hours("2018-01-01", Morning));
        await Refused("calendar.no-working-hours", Hours("2018-01-01", [], "monday"));
        await Refused("calendar.hours-overlap", Hours("2018-01-01", [new { from = "08:00", until = "12:00" }, new { from = "11:00", until = "13:00" }], "monday"));
        await Refused("calendar.hours-backwards", Hours("2018-01-01", [new { from = "12:00", until = "08:00" }], "monday"));
        await Refused("calendar.same-start", Hours("2018-01-01", Morning, "monday"), Hours("2018-01-01", Morning, "tuesday"));
        await Caller.RefusedAsync(await SetAsync(office, version), HttpStatusCode.BadRequest, "validation.failed");
        await Caller.RefusedAsync(await SetAsync(leader, version, Hours("2018-01-01", Morning, "monday")), HttpStatusCode.Forbidden, "permission.denied");
        Assert.Equal(version, (await office.GetAsync<WorkingTimeRules>("/api/working-time")).Version);
    }

    private static object Hours(string from, object[] stretches, params string[] weekdays) => new { from, weekdays, stretches };

    private static Task<HttpResponseMessage> SetAsync(Caller caller, int version, params object[] schedules) =>
        caller.SendAsync(HttpMethod.Put, "/api/working-time", new { version, schedules, publicHolidays = true });

    private static async Task<IEnumerable<bool>> WorkedAsync(Caller caller, params DateOnly[] dates)
    {
        var year = await caller.GetAsync<CalendarYear>("/api/working-time/years/2018");
        return dates.Select(date => year.Days.First(d => d.Date == date).IsWorked);
    }
}
