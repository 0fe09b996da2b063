using CampaignHub.Domain.Common;
using CampaignHub.Domain.Network;
using FsCheck;
using FsCheck.Fluent;

namespace CampaignHub.Domain.Tests.Network;

public sealed class VisitRhythmTests
{
    private static readonly DateOnly Day0 = new(2018, 5, 28);

    [Fact]
    public void What_is_owed_is_the_share_of_the_days_that_are_bound_counted_one_by_one()
    {
        var any = from visits in Gen.Choose(1, VisitRhythm.Most)
                  from per in Gen.Elements(PeriodKind.Day, PeriodKind.Week, PeriodKind.Month)
                  from day in Gen.Choose(0, 400)
                  from start in Gen.Choose(-60, 420)
                  from length in Gen.Choose(-1, 90)
                  from made in Gen.Choose(0, 40)
                  select (visits, per, day, start, length, made);
        Prop.ForAll(Arb.From(any), c =>
        {
            var period = Period.Containing(c.per, Day0.AddDays(c.day));
            var (from, until) = (Day0.AddDays(c.start), c.length < 0 ? (DateOnly?)null : Day0.AddDays(c.start + c.length));
            var (days, bound) = (0, 0);
            for (var d = period.From; d < period.Until; d = d.AddDays(1))
            {
                days++;
                if (d >= from && (until is null || d <= until)) bound++;
            }

            var owed = 0;
            while ((owed + 1) * days <= c.visits * bound) owed++;
            var rhythm = new VisitRhythm(c.visits, c.per);
            return rhythm.OwedIn(period, from, until) == owed && rhythm.ShortIn(period, from, until, c.made) == (c.made < owed ? owed - c.made : 0);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_week_begins_on_Monday_and_a_whole_one_owes_all()
    {
        var week = Period.Parse("2018-W27");

        Assert.Equal((new DateOnly(2018, 7, 2), new DateOnly(2018, 7, 8)), (week.From, week.Last));
        Assert.Equal(1, new VisitRhythm(1, PeriodKind.Week).OwedIn(week, new(2018, 7, 2), null));
        Assert.Equal(0, new VisitRhythm(1, PeriodKind.Week).OwedIn(week, new(2018, 7, 3), null));
        Assert.Equal(0, new VisitRhythm(1, PeriodKind.Week).OwedIn(week, new(2018, 7, 9), null));
    }

    [Fact]
    public void A_daily_rhythm_owes_all_of_it_on_every_day_of_the_term_and_days_do_not_make_up_for_one_another()
    {
        var any = from visits in Gen.Choose(1, VisitRhythm.Most)
                  from length in Gen.Choose(0, 60)
                  from made in Gen.Choose(0, 40).ArrayOf(61)
                  select (visits, length, made);
        Prop.ForAll(Arb.From(any), c =>
        {
            var (rhythm, until) = (new VisitRhythm(c.visits, PeriodKind.Day), Day0.AddDays(c.length));
            var days = Enumerable.Range(-1, c.length + 3).Select(i => (Index: i, Period: Period.Containing(PeriodKind.Day, Day0.AddDays(i)))).ToList();
            return days.Sum(d => rhythm.OwedIn(d.Period, Day0, until)) == c.visits * (c.length + 1)
                && days.TrueForAll(d => rhythm.ShortIn(d.Period, Day0, until, c.made[Math.Max(0, d.Index) % 61]) == (d.Index < 0 || d.Index > c.length ? 0 : Math.Max(0, c.visits - c.made[d.Index % 61])));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_rhythm_per_week_is_not_asked_about_a_month() =>
        Assert.Throws<ArgumentException>(() => new VisitRhythm(1, PeriodKind.Week).OwedIn(Period.Parse("2018-07"), Day0, null));
}
