using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Tests.Common;

public sealed class ZoneTimeTests
{
    private static readonly TimeZoneInfo NewYork = ZoneTime.Zone("America/New_York");

    [Theory]
    [InlineData("2018-06-26T10:58:54", "2018-06-26T14:58:54Z")]
    [InlineData("2018-03-11T02:30:00", "2018-03-11T07:30:00Z")]
    [InlineData("2018-11-04T01:30:00", "2018-11-04T05:30:00Z")]
    [InlineData("2018-12-01T00:00:00", "2018-12-01T05:00:00Z")]
    public void A_wall_clock_is_read_in_its_zone_also_when_the_clock_skips_or_repeats(string wallClock, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant, null), ZoneTime.Instant(DateTime.Parse(wallClock, null), NewYork));

    [Fact]
    public void An_unknown_zone_is_refused() => Assert.Equal("time-zone.unknown", Assert.Throws<RefusedException>(() => ZoneTime.Zone("Mars/Olympus")).Refusal.Code);
}
