using CampaignHub.Domain.Common;
using CampaignHub.Domain.Notifications;
using FsCheck;
using FsCheck.Fluent;

namespace CampaignHub.Domain.Tests.Notifications;

public sealed class QuietHoursTests
{
    private static readonly TimeZoneInfo Shanghai = ZoneTime.Zone("Asia/Shanghai");
    private static readonly QuietHours Night = new(new(22, 0), new(7, 30));

    [Theory]
    [InlineData("2018-07-10T21:59:59+08:00", null)]
    [InlineData("2018-07-10T22:00:00+08:00", "2018-07-11T07:30:00+08:00")]
    [InlineData("2018-07-11T03:00:00+08:00", "2018-07-11T07:30:00+08:00")]
    [InlineData("2018-07-11T07:30:00+08:00", null)]
    [InlineData("2018-07-11T12:00:00+08:00", null)]
    public void Quiet_hours_reach_over_midnight_and_end_at_their_end(string now, string? end) =>
        Assert.Equal(end is null ? null : DateTimeOffset.Parse(end, null), Night.EndAfter(DateTimeOffset.Parse(now, null), Shanghai));

    [Fact]
    public void The_end_is_read_on_the_local_clock_when_the_clock_is_put_on()
    {
        var berlin = ZoneTime.Zone("Europe/Berlin");
        var end = new QuietHours(new(22, 0), new(2, 30)).EndAfter(new DateTimeOffset(2019, 3, 31, 0, 30, 0, TimeSpan.Zero), berlin);
        Assert.Equal(new DateTimeOffset(2019, 3, 31, 1, 30, 0, TimeSpan.Zero), end);
    }

    [Fact]
    public void Hours_that_end_where_they_begin_hold_never() => Assert.Null(new QuietHours(new(8, 0), new(8, 0)).EndAfter(new(2018, 7, 10, 0, 0, 0, TimeSpan.Zero), Shanghai));

    [Fact]
    public void Whatever_is_held_back_is_free_at_the_end_and_within_a_day()
    {
        var minutes = Gen.Choose(0, 1439);
        var moments = from f in minutes from u in minutes from m in Gen.Choose(0, 60 * 24 * 400) from z in Gen.Elements("Asia/Shanghai", "Europe/Berlin", "America/New_York") select (f, u, m, z);
        Prop.ForAll(Arb.From(moments), x =>
        {
            var quiet = new QuietHours(TimeOnly.MinValue.AddMinutes(x.f), TimeOnly.MinValue.AddMinutes(x.u));
            var (zone, now) = (ZoneTime.Zone(x.z), new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(x.m));
            if (quiet.EndAfter(now, zone) is not { } end) return true;
            // Where the clock goes back over the end, the same hours begin once more and end within the hour.
            return end > now && end - now <= TimeSpan.FromHours(25) && (quiet.EndAfter(end, zone) is not { } again || again - end <= TimeSpan.FromHours(24));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("2018-07-10T07:59:00+08:00", "2018-07-10T08:00:00+08:00")]
    [InlineData("2018-07-10T08:00:00+08:00", "2018-07-11T08:00:00+08:00")]
    public void A_daily_hour_is_always_ahead(string now, string next) => Assert.Equal(DateTimeOffset.Parse(next, null), DailyHour.NextAfter(8, DateTimeOffset.Parse(now, null), Shanghai));
}
