using CampaignHub.Domain.Common;
using CampaignHub.Domain.Cycles;

namespace CampaignHub.Domain.Tests.Cycles;

public sealed class CycleTests
{
    private static readonly TimeZoneInfo NewYork = ZoneTime.Zone("America/New_York");

    [Fact]
    public void Every_ended_period_since_the_start_is_due_oldest_first()
    {
        var start = new DateTimeOffset(2018, 7, 10, 12, 0, 0, TimeSpan.FromHours(-4));
        var now = new DateTimeOffset(2018, 7, 13, 0, 9, 59, TimeSpan.FromHours(-4));

        Assert.Equal(["2018-07-10", "2018-07-11"], Cycle.Daily.DuePeriods(start, now, NewYork).Select(p => p.Key));
        Assert.Equal(["2018-07-10", "2018-07-11", "2018-07-12"], Cycle.Daily.DuePeriods(start, now.AddSeconds(1), NewYork).Select(p => p.Key));
        Assert.Empty(Cycle.Monthly.DuePeriods(start, now, NewYork));
    }

    [Fact]
    public void A_cycle_due_in_the_hour_that_spring_skips_still_has_a_moment()
    {
        var day = Period.Parse("2018-03-10");

        Assert.Equal(new DateTimeOffset(2018, 3, 11, 5, 10, 0, TimeSpan.Zero), Cycle.Daily.DueFor(day, NewYork));
    }
}
