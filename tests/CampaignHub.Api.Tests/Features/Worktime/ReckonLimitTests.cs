using System.Globalization;
using System.Net;
using CampaignHub.Api.Features.Worktime;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Worktime;

public sealed class ReckonLimitTests(Hub hub) : IClassFixture<Hub>
{
    [Theory]
    [InlineData("2026-02-14T09:00:00Z", "amount=4&unit=workingHours", "2026-02-24T04:00:00Z")]
    [InlineData("2026-02-14T09:00:00Z", "amount=4&unit=clockHours", "2026-02-14T13:00:00Z")]
    [InlineData("2026-03-06T02:00:00Z", "amount=1&unit=workingDays", "2026-03-09T02:00:00Z")]
    [InlineData("2026-03-06T02:00:00Z", "amount=1&unit=workingDays&fivePlusTwo=true", "2026-03-07T02:00:00Z")]
    public async Task A_limit_that_starts_now_runs_by_the_campaigns_calendar(string now, string limit, string due)
    {
        hub.Clock.Set(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));
        using var contact = await hub.SignInAsync("contact.a");

        var reckoned = await contact.GetAsync<ReckonedLimit>($"/api/working-time/limit?{limit}");

        Assert.Equal(DateTimeOffset.Parse(due, CultureInfo.InvariantCulture), reckoned.DueAt);
    }

    [Theory]
    [InlineData("amount=0&unit=workingHours")]
    [InlineData("amount=261&unit=workingDays")]
    [InlineData("amount=-1&unit=clockHours")]
    public async Task A_limit_of_nothing_or_of_ages_is_refused(string limit)
    {
        using var contact = await hub.SignInAsync("contact.a");

        await Caller.RefusedAsync(await contact.GetAsync($"/api/working-time/limit?{limit}"), HttpStatusCode.BadRequest, "validation.failed");
    }
}
