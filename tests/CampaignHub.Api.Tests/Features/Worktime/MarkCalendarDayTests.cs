using System.Net;
using CampaignHub.Api.Features.Worktime;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Common;

namespace CampaignHub.Api.Tests.Features.Worktime;

public sealed class MarkCalendarDayTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_day_is_marked_told_apart_from_a_published_one_and_given_back()
    {
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");

        var marked = await MarkAsync(office, "2026-10-01", 0, "ordinary", null);
        var storm = await MarkAsync(office, "2026-07-06", 1, "holiday", "台风停工");
        var back = await MarkAsync(office, "2026-10-01", 2, null, null);

        Assert.Equal((DayKind.Ordinary, true, true), Of(marked, new(2026, 10, 1)));
        Assert.Equal((DayKind.Holiday, false, true), Of(storm, new(2026, 7, 6)));
        Assert.Equal((DayKind.Holiday, false, false), Of(back, new(2026, 10, 1)));
        async Task Refused(Caller caller, int version, string? kind, string? name, HttpStatusCode status, string code) =>
            await Caller.RefusedAsync(await caller.SendAsync(HttpMethod.Put, "/api/working-time/days/2026-08-03", Day(version, kind, name)), status, code);
        await Refused(office, 2, "holiday", "休", HttpStatusCode.Conflict, "worktime.changed");
        await Refused(office, 3, "holiday", " ", HttpStatusCode.Conflict, "worktime.name-missing");
        await Refused(leader, 3, "holiday", "休", HttpStatusCode.Forbidden, "permission.denied");
    }

    private static async Task<CalendarYear> MarkAsync(Caller caller, string date, int version, string? kind, string? name)
    {
        var answer = await caller.SendAsync(HttpMethod.Put, $"/api/working-time/days/{date}", Day(version, kind, name));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await caller.GetAsync<CalendarYear>("/api/working-time/years/2026");
    }

    private static object Day(int version, string? kind, string? name) => new { version, kind, nameZh = name, nameEn = name };

    private static (DayKind?, bool, bool) Of(CalendarYear year, DateOnly date) => year.Days.Where(d => d.Date == date).Select(d => (d.Kind, d.IsWorked, d.IsOwn)).Single();
}
