using System.Net;
using CampaignHub.Api.Features.Worktime;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Worktime;

public sealed class GetWorkingTimeTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_campaign_starts_with_the_usual_hours_and_the_published_holidays()
    {
        using var contact = await hub.SignInAsync("contact.a");

        var rules = await contact.GetAsync<WorkingTimeRules>("/api/working-time");

        Assert.Equal((true, 0, "Asia/Shanghai"), (rules.PublicHolidays, rules.Version, rules.TimeZone));
        Assert.Equal([2024, 2025, 2026], rules.PublishedYears);
        var usual = Assert.Single(rules.Schedules);
        Assert.Equal(
            [new WorkingStretch(new(8, 30), new(12, 0)), new(new(14, 0), new(17, 30))],
            usual.Stretches);
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], usual.Weekdays);
        using var anonymous = hub.Anonymous();
        await Caller.RefusedAsync(await anonymous.GetAsync("/api/working-time"), HttpStatusCode.Unauthorized, "session.required");
    }
}
