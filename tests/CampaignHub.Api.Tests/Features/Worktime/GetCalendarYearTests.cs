using System.Net;
using CampaignHub.Api.Features.Worktime;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Common;

namespace CampaignHub.Api.Tests.Features.Worktime;

public sealed class GetCalendarYearTests(Hub hub) : IClassFixture<Hub>
{
    [Theory]
    [InlineData(2024, 28, 8, 242, "国办发明电〔2023〕7号")]
    [InlineData(2025, 28, 5, 238, "国办发明电〔2024〕12号")]
    [InlineData(2026, 33, 6, 234, "国办发明电〔2025〕7号")]
    public async Task A_published_year_shows_its_holidays_its_make_up_days_and_where_they_come_from(int year, int holidays, int makeUpDays, int atLeast, string source)
    {
        using var contact = await hub.SignInAsync("contact.a");

        var calendar = await contact.GetAsync<CalendarYear>($"/api/working-time/years/{year}");

        Assert.True(calendar.IsPublished);
        Assert.Equal(DateTime.IsLeapYear(year) ? 366 : 365, calendar.Days.Count);
        Assert.Equal((holidays, makeUpDays), (calendar.Days.Count(d => d.Kind is DayKind.Holiday), calendar.Days.Count(d => d.Kind is DayKind.Workday)));
        Assert.All(calendar.Days.Where(d => d.Kind is DayKind.Workday), d => Assert.True(d.IsWorked && d.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
        Assert.All(calendar.Days.Where(d => d.Kind is not null), d => Assert.Equal(source, d.Source));
        Assert.Equal(calendar.WorkingDays, calendar.Days.Count(d => d.IsWorked));
        Assert.InRange(calendar.WorkingDays, atLeast, 252);
    }

    [Fact]
    public async Task A_year_nobody_has_announced_says_so()
    {
        using var contact = await hub.SignInAsync("contact.a");

        Assert.False((await contact.GetAsync<CalendarYear>("/api/working-time/years/2031")).IsPublished);
        await Caller.RefusedAsync(await contact.GetAsync("/api/working-time/years/1999"), HttpStatusCode.BadRequest, "validation.failed");
    }
}
