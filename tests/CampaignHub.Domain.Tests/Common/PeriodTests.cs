using CampaignHub.Domain.Common;
using FsCheck;
using FsCheck.Fluent;

namespace CampaignHub.Domain.Tests.Common;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2018-07", "2018-07-01", "2018-07-31")]
    [InlineData("2018-W27", "2018-07-02", "2018-07-08")]
    [InlineData("2020-W53", "2020-12-28", "2021-01-03")]
    [InlineData("2018-07-04", "2018-07-04", "2018-07-04")]
    public void A_key_names_its_first_and_last_day(string key, string first, string last)
    {
        var period = Period.Parse(key);

        Assert.Equal((DateOnly.Parse(first, null), DateOnly.Parse(last, null), key), (period.From, period.Last, period.Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2018-13")]
    [InlineData("2018-W54")]
    [InlineData("2019-W53")]
    [InlineData("2018-02-30")]
    [InlineData("18-07")]
    [InlineData("2018-W2a")]
    [InlineData("9999-12")]
    [InlineData("0001-01")]
    public void Anything_else_is_refused(string key) => Assert.Equal("period.unknown", Assert.Throws<RefusedException>(() => Period.Parse(key)).Refusal.Code);

    [Fact]
    public void Periods_tile_time_without_gap_or_overlap()
    {
        var days = Gen.Choose(0, 365 * 60).Select(n => new DateOnly(1990, 1, 1).AddDays(n));
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(days.ToArbitrary(), day => Enum.GetValues<PeriodKind>().All(kind =>
        {
            var period = Period.Containing(kind, day);
            return period.From <= day && day < period.Until && period.Next().From == period.Until && period.Next().Previous() == period && Period.Parse(period.Key) == period;
        })));
    }

    [Fact]
    public void A_month_of_daylight_saving_begins_and_ends_at_local_midnight()
    {
        var march = Period.Parse("2018-03");
        var zone = ZoneTime.Zone("America/New_York");

        Assert.Equal(new DateTimeOffset(2018, 3, 1, 5, 0, 0, TimeSpan.Zero), march.StartIn(zone));
        Assert.Equal(new DateTimeOffset(2018, 4, 1, 4, 0, 0, TimeSpan.Zero), march.EndIn(zone));
    }
}
