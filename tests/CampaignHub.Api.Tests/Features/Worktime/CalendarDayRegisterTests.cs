using System.Net;
using CampaignHub.Api.Features.Worktime;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Common;

namespace CampaignHub.Api.Tests.Features.Worktime;

public sealed class CalendarDayRegisterTests(Hub hub) : IClassFixture<Hub>
{
    private static readonly string[] Headers = ["Date", "Kind", "Chinese name", "English name", "Announcement"];

    [Fact]
    public async Task A_later_year_is_looked_at_first_then_imported_and_the_second_time_nothing_changes()
    {
        using var office = await hub.SignInAsync("office", "en");
        string?[][] next = [["2028-01-01", "Holiday", "元旦", "New Year’s Day", "国办发明电"], ["2028-01-08", "调休上班", "元旦调休上班", "New Year make-up day", null]];

        var kept = await office.ImportAsync("holidays", await office.ExportAsync("holidays"));
        var dry = await office.ImportAsync("holidays", Headers, next, dryRun: true);
        var before = await office.GetAsync<CalendarYear>("/api/working-time/years/2028");
        var done = await office.ImportAsync("holidays", Headers, next);
        var again = await office.ImportAsync("holidays", Headers, next);

        Assert.Equal((108, 108, 0), (kept.Rows, kept.Unchanged, kept.Refused));
        Assert.Equal((2, false), (dry.Created, dry.Applied));
        Assert.False(before.IsPublished);
        Assert.Equal((2, true), (done.Created, done.Applied));
        Assert.Equal(2, again.Unchanged);
        var after = await office.GetAsync<CalendarYear>("/api/working-time/years/2028");
        Assert.Equal([(new DateOnly(2028, 1, 1), DayKind.Holiday, false), (new DateOnly(2028, 1, 8), DayKind.Workday, true)], after.Days.Where(d => d.Kind is not null).Select(d => (d.Date, d.Kind!.Value, d.IsWorked)));
    }

    [Fact]
    public async Task Rows_that_do_not_fit_are_named_and_nothing_is_half_applied()
    {
        using var office = await hub.SignInAsync("office", "en");
        using var leader = await hub.SignInAsync("leader", "en");

        var refused = await office.ImportAsync("holidays", Headers,
            [["2029-01-01", "Holiday", "元旦", "New Year", null], ["2029-02-30", "Holiday", "x", "x", null], ["2029-01-02", "Sunday", "x", "x", null], ["2029-01-01", "Holiday", "元旦", "New Year", null], ["2029-01-03", "Holiday", null, "x", null], ["1899-01-03", "Holiday", "x", "x", null]]);

        Assert.Equal(
            [(3, "Date", "sheet.no-day"), (4, "Kind", "sheet.choice-unknown"), (5, "Date", "sheet.code-repeated"), (6, "Chinese name", "sheet.value-missing"), (7, "Date", "sheet.no-day")],
            refused.Faults());
        Assert.False(refused.Applied);
        Assert.False((await office.GetAsync<CalendarYear>("/api/working-time/years/2029")).IsPublished);
        await Caller.RefusedAsync(await leader.PostAsync("/api/registers/holidays/import", Caller.File("rows.xlsx", await leader.ExportAsync("holidays"))), HttpStatusCode.Forbidden, "permission.denied");
    }
}
