using System.Globalization;
using CampaignHub.Domain.Common;
using FsCheck;
using FsCheck.Fluent;

namespace CampaignHub.Domain.Tests.Common;

public sealed class WorkingCalendarTests
{
    private static readonly TimeZoneInfo Shanghai = ZoneTime.Zone("Asia/Shanghai");
    private static readonly DayOfWeek[] MondayToFriday = [.. WorkingSchedule.Usual.Weekdays];

    // Spring Festival and National Day of 2024 to 2026 as the State Council announced them.
    private static readonly Dictionary<DateOnly, DayKind> Published = new[]
    {
        ("2024-02-10", "2024-02-17", DayKind.Holiday), ("2024-02-04", "2024-02-04", DayKind.Workday), ("2024-02-18", "2024-02-18", DayKind.Workday),
        ("2024-10-01", "2024-10-07", DayKind.Holiday), ("2024-09-29", "2024-09-29", DayKind.Workday), ("2024-10-12", "2024-10-12", DayKind.Workday),
        ("2025-01-28", "2025-02-04", DayKind.Holiday), ("2025-01-26", "2025-01-26", DayKind.Workday), ("2025-02-08", "2025-02-08", DayKind.Workday),
        ("2025-10-01", "2025-10-08", DayKind.Holiday), ("2025-09-28", "2025-09-28", DayKind.Workday), ("2025-10-11", "2025-10-11", DayKind.Workday),
        ("2026-02-15", "2026-02-23", DayKind.Holiday), ("2026-02-14", "2026-02-14", DayKind.Workday), ("2026-02-28", "2026-02-28", DayKind.Workday),
        ("2026-10-01", "2026-10-07", DayKind.Holiday), ("2026-09-20", "2026-09-20", DayKind.Workday), ("2026-10-10", "2026-10-10", DayKind.Workday),
    }.SelectMany(r => Days(r.Item1, r.Item2).Select(d => (d, r.Item3))).ToDictionary(p => p.d, p => p.Item2);

    private static readonly WorkingCalendar China = new(Shanghai, [], Published);

    [Theory]
    [InlineData("2026-02-13 16:30", 4, TimeLimitUnit.WorkingHours, "2026-02-14 11:30")] // Friday before a worked Saturday
    [InlineData("2026-02-14 17:00", 4, TimeLimitUnit.WorkingHours, "2026-02-24 12:00")] // over nine days of Spring Festival
    [InlineData("2026-02-14 17:00", 1, TimeLimitUnit.WorkingDays, "2026-02-24 17:00")]
    [InlineData("2026-02-18 10:00", 2, TimeLimitUnit.WorkingHours, "2026-02-24 10:30")] // logged in the holiday
    [InlineData("2026-02-27 08:30", 2, TimeLimitUnit.WorkingDays, "2026-02-28 17:30")] // the make-up Saturday counts, the Sunday does not
    [InlineData("2026-02-27 09:30", 2, TimeLimitUnit.WorkingDays, "2026-03-02 09:30")]
    [InlineData("2024-02-09 08:30", 5, TimeLimitUnit.WorkingDays, "2024-02-21 17:30")]
    [InlineData("2025-01-24 14:00", 3, TimeLimitUnit.WorkingDays, "2025-02-05 12:00")]
    [InlineData("2025-09-30 10:00", 20, TimeLimitUnit.WorkingDays, "2025-11-04 10:00")]
    [InlineData("2024-09-27 17:29", 90, TimeLimitUnit.WorkingMinutes, "2024-09-29 09:59")]
    [InlineData("2024-10-11 17:30", 1, TimeLimitUnit.WorkingMinutes, "2024-10-12 08:31")]
    [InlineData("2026-09-30 17:00", 24, TimeLimitUnit.ClockHours, "2026-10-01 17:00")] // urgent: the holiday does not help
    [InlineData("2026-09-18 16:00", 1, TimeLimitUnit.WorkingDays, "2026-09-20 16:00")] // Friday, then the worked Sunday
    [InlineData("2026-10-08 11:59", 1, TimeLimitUnit.WorkingHours, "2026-10-08 14:59")]
    public void A_limit_runs_over_holidays_and_make_up_days(string start, int amount, TimeLimitUnit unit, string due) =>
        Assert.Equal(At(due, Shanghai), China.Add(At(start, Shanghai), new(amount, unit)));

    [Fact]
    public void With_five_plus_two_weekends_count_and_holidays_do_not()
    {
        Assert.Equal(At("2026-03-09 10:00", Shanghai), China.Add(At("2026-03-06 10:00", Shanghai), new(1, TimeLimitUnit.WorkingDays)));
        Assert.Equal(At("2026-03-07 10:00", Shanghai), China.Add(At("2026-03-06 10:00", Shanghai), new(1, TimeLimitUnit.WorkingDays, fivePlusTwo: true)));
        Assert.Equal(At("2026-02-24 10:00", Shanghai), China.Add(At("2026-02-14 10:00", Shanghai), new(1, TimeLimitUnit.WorkingDays, fivePlusTwo: true)));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-27 16:00", 2, TimeLimitUnit.WorkingHours, "2026-03-30T08:00:00Z")] // summer time began on the Sunday: 10:00 is 08:00Z, not 09:00Z
    [InlineData("Europe/Berlin", "2026-10-23 16:00", 2, TimeLimitUnit.WorkingHours, "2026-10-26T09:00:00Z")]
    [InlineData("America/New_York", "2026-03-06 16:00", 1, TimeLimitUnit.WorkingDays, "2026-03-09T20:00:00Z")]
    [InlineData("America/New_York", "2026-10-30 16:00", 1, TimeLimitUnit.WorkingDays, "2026-11-02T21:00:00Z")]
    [InlineData("America/New_York", "2026-03-07 20:00", 12, TimeLimitUnit.ClockHours, "2026-03-08T13:00:00Z")] // twelve real hours, 09:00 on the clock
    [InlineData("Asia/Shanghai", "2026-03-27 16:00", 2, TimeLimitUnit.WorkingHours, "2026-03-30T02:00:00Z")]
    public void A_limit_keeps_the_wall_clock_when_the_clocks_change(string zone, string start, int amount, TimeLimitUnit unit, string due)
    {
        var nineToFive = new WorkingCalendar(ZoneTime.Zone(zone), [new(new(2026, 1, 1), [new(new(9, 0), new(17, 0))], MondayToFriday)], new Dictionary<DateOnly, DayKind>());

        Assert.Equal(DateTimeOffset.Parse(due, CultureInfo.InvariantCulture), nineToFive.Add(At(start, nineToFive.Zone), new(amount, unit)));
    }

    [Fact]
    public void Around_the_clock_the_night_the_clocks_change_is_as_long_as_it_is()
    {
        var berlin = new WorkingCalendar(ZoneTime.Zone("Europe/Berlin"), [new(new(2026, 1, 1), [new(new(0, 0), new(0, 0))], Enum.GetValues<DayOfWeek>())], new Dictionary<DateOnly, DayKind>());

        Assert.Equal(23 * 60, berlin.WorkingMinutesBetween(At("2026-03-29 00:00", berlin.Zone), At("2026-03-30 00:00", berlin.Zone)));
        Assert.Equal(25 * 60, berlin.WorkingMinutesBetween(At("2026-10-25 00:00", berlin.Zone), At("2026-10-26 00:00", berlin.Zone)));
    }

    [Fact]
    public void Summer_hours_take_over_on_their_day()
    {
        var summer = new WorkingSchedule(new(2026, 6, 1), [new(new(8, 30), new(12, 0)), new(new(15, 0), new(18, 0))], MondayToFriday);
        var calendar = new WorkingCalendar(Shanghai, [new(new(2026, 1, 1), WorkingSchedule.Usual.Spans, MondayToFriday), summer], new Dictionary<DateOnly, DayKind>());

        Assert.Equal(At("2026-06-01 15:30", Shanghai), calendar.Add(At("2026-05-29 16:30", Shanghai), new(5, TimeLimitUnit.WorkingHours)));
        Assert.Equal(390, calendar.WorkingMinutesBetween(At("2026-06-01 00:00", Shanghai), At("2026-06-02 00:00", Shanghai)));
        Assert.Equal(420, calendar.WorkingMinutesBetween(At("2025-05-05 00:00", Shanghai), At("2025-05-06 00:00", Shanghai)));
    }

    [Fact]
    public void Hours_that_make_no_sense_are_refused()
    {
        WorkingSpan morning = new(new(8, 0), new(12, 0));
        Assert.Equal("calendar.no-working-day", Refused(() => new(default, [morning], [])));
        Assert.Equal("calendar.no-working-hours", Refused(() => new(default, [], MondayToFriday)));
        Assert.Equal("calendar.hours-overlap", Refused(() => new(default, [morning, new(new(11, 59), new(13, 0))], MondayToFriday)));
        Assert.Equal("calendar.hours-backwards", Refused(() => new(default, [new(new(12, 0), new(8, 0))], MondayToFriday)));
        Assert.Equal("calendar.hours-too-short", Refused(() => new(default, [new(new(8, 0), new(8, 59))], MondayToFriday)));
        Assert.Equal("calendar.same-start", Assert.Throws<RefusedException>(() => new WorkingCalendar(Shanghai, [WorkingSchedule.Usual, WorkingSchedule.Usual], Published)).Refusal.Code);
        Assert.Equal("limit.out-of-range", Assert.Throws<RefusedException>(() => new TimeLimit(0, TimeLimitUnit.WorkingHours)).Refusal.Code);
        Assert.Equal("limit.out-of-range", Assert.Throws<RefusedException>(() => new TimeLimit(261, TimeLimitUnit.WorkingDays)).Refusal.Code);
    }

    [Fact]
    public void A_limit_past_the_end_of_the_calendar_is_refused_not_walked_for_ever() =>
        Assert.Equal("calendar.too-far", Assert.Throws<RefusedException>(() => China.Add(new(9998, 12, 30, 0, 0, 0, TimeSpan.Zero), new(260, TimeLimitUnit.WorkingDays))).Refusal.Code);

    [Fact]
    public void What_is_added_is_what_lies_between() => Prop.ForAll(Arb.From(Anywhere), c =>
    {
        var due = c.Calendar.Add(c.Start, c.Limit);
        var minutes = c.Limit.Unit switch
        {
            TimeLimitUnit.ClockHours => -1,
            TimeLimitUnit.WorkingMinutes => c.Limit.Amount,
            TimeLimitUnit.WorkingHours => c.Limit.Amount * 60,
            _ => c.Limit.Amount * c.Calendar.ScheduleOn(default).Minutes,
        };
        return minutes < 0 ? due - c.Start == TimeSpan.FromHours(c.Limit.Amount) : c.Calendar.WorkingMinutesBetween(c.Start, due, c.Limit.FivePlusTwo) == minutes;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Who_starts_later_or_has_more_is_never_due_earlier() => Prop.ForAll(Arb.From(Anywhere), c =>
    {
        var due = c.Calendar.Add(c.Start, c.Limit);
        return due > c.Start && c.Calendar.Add(c.Start.AddMinutes(c.More), c.Limit) >= due && c.Calendar.Add(c.Start, new(c.Limit.Amount + 1, c.Limit.Unit, c.Limit.FivePlusTwo)) > due;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_pause_never_shortens_and_leaves_what_was_left() => Prop.ForAll(Arb.From(Anywhere), c =>
    {
        var due = c.Calendar.Add(c.Start, c.Limit);
        var (paused, resumed) = (c.Start.AddMinutes(c.More / 3), c.Start.AddMinutes(c.More));
        var moved = c.Calendar.AfterPause(due, paused, resumed, c.Limit.RunsBy);
        if (moved < due) return false;
        if (c.Limit.Unit is TimeLimitUnit.ClockHours) return moved - resumed == due - paused;
        return paused > due || c.Calendar.WorkingTimeBetween(resumed, moved, c.Limit.FivePlusTwo) == c.Calendar.WorkingTimeBetween(paused, due, c.Limit.FivePlusTwo);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_walk_minute_by_minute_finds_the_same() => Prop.ForAll(Arb.From(Anywhere), c =>
    {
        var until = c.Start.AddMinutes(c.More);
        var walked = 0;
        for (var minute = c.Start; minute < until; minute = minute.AddMinutes(1))
        {
            var wall = TimeZoneInfo.ConvertTime(minute, c.Calendar.Zone);
            var date = DateOnly.FromDateTime(wall.DateTime);
            var kind = c.Days.GetValueOrDefault(date, DayKind.Ordinary);
            var works = kind is DayKind.Workday || (kind is DayKind.Ordinary && (c.Limit.FivePlusTwo || c.Schedule.Weekdays.Contains(date.DayOfWeek)));
            var ofDay = wall.Hour * 60 + wall.Minute;
            if (works && c.Schedule.Spans.Any(s => s.Begins <= ofDay && ofDay < s.Ends)) walked++;
        }

        return c.Calendar.WorkingMinutesBetween(c.Start, until, c.Limit.FivePlusTwo) == walked;
    }).QuickCheckThrowOnFailure();

    // Hours that cut through the night the clocks change are left out: a wall clock alone does not say which of two hours it means.
    private static Gen<Situation> Anywhere { get; } =
        from zone in Gen.Elements("Asia/Shanghai", "Europe/Berlin", "America/New_York", "Asia/Kolkata")
        from hours in Gen.Elements("8:30-12:00,14:00-17:30", "9:00-17:00", "0:00-0:00", "0:00-6:00,18:15-0:00", "7:45-11:30,13:00-15:00,15:00-16:00,20:00-21:00")
        from weekdays in Gen.NonEmptyListOf(Gen.Elements(Enum.GetValues<DayOfWeek>()))
        from marked in Gen.ListOf(Gen.Choose(0, 60).Zip(Gen.Elements(Enum.GetValues<DayKind>())))
        from start in Gen.Choose(0, 400 * 24 * 60)
        from amount in Gen.Choose(1, 90)
        from unit in Gen.Elements(Enum.GetValues<TimeLimitUnit>())
        from fivePlusTwo in Gen.Elements(true, false)
        from more in Gen.Choose(0, 20 * 24 * 60)
        select Situation.Of(zone, hours, weekdays, marked, start, new(amount, unit, fivePlusTwo), more);

    private static string Refused(Func<WorkingSchedule> make) => Assert.Throws<RefusedException>(make).Refusal.Code;

    private static DateTimeOffset At(string wallClock, TimeZoneInfo zone) => ZoneTime.Instant(DateTime.Parse(wallClock, CultureInfo.InvariantCulture), zone);

    private static IEnumerable<DateOnly> Days(string from, string until)
    {
        for (var day = DateOnly.Parse(from, CultureInfo.InvariantCulture); day <= DateOnly.Parse(until, CultureInfo.InvariantCulture); day = day.AddDays(1)) yield return day;
    }

    private sealed record Situation(WorkingCalendar Calendar, WorkingSchedule Schedule, IReadOnlyDictionary<DateOnly, DayKind> Days, DateTimeOffset Start, TimeLimit Limit, int More)
    {
        private static readonly DateTimeOffset Begin = new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero);

        public static Situation Of(string zone, string hours, IEnumerable<DayOfWeek> weekdays, IEnumerable<(int Day, DayKind Kind)> marked, int start, TimeLimit limit, int more)
        {
            var spans = hours.Split(',').Select(s => s.Split('-')).Select(s => new WorkingSpan(TimeOnly.Parse(s[0], CultureInfo.InvariantCulture), TimeOnly.Parse(s[1], CultureInfo.InvariantCulture)));
            var schedule = new WorkingSchedule(new(2026, 1, 1), spans, weekdays);
            var first = DateOnly.FromDateTime(Begin.AddMinutes(start).UtcDateTime);
            var days = marked.DistinctBy(m => m.Day).ToDictionary(m => first.AddDays(m.Day), m => m.Kind);
            return new(new(ZoneTime.Zone(zone), [schedule], days), schedule, days, Begin.AddMinutes(start), limit, more);
        }
    }
}
