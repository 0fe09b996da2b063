namespace CampaignHub.Domain.Common;

/// <summary>What a date is by decree, whatever weekday it falls on.</summary>
public enum DayKind
{
    Holiday,

    /// <summary>A weekend day worked to make up for a holiday (调休上班).</summary>
    Workday,

    /// <summary>As the week says: lifts what was published for the date.</summary>
    Ordinary,
}

/// <summary>
/// When a campaign works: hours, weekdays, holidays and make-up days in its time zone. Limits are reckoned in real elapsed working time, so that a
/// working day is as many minutes as the schedule in force when it starts; daylight saving changes the instant, never the wall clock.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly WorkingSchedule[] schedules;
    private readonly IReadOnlyDictionary<DateOnly, DayKind> days;

    /// <summary>The calendar of a zone. Without a schedule the usual one holds. Refused: calendar.same-start.</summary>
    public WorkingCalendar(TimeZoneInfo zone, IEnumerable<WorkingSchedule> schedules, IReadOnlyDictionary<DateOnly, DayKind> days)
    {
        Zone = zone;
        this.schedules = [.. schedules.OrderBy(s => s.From)];
        if (this.schedules.Length == 0) this.schedules = [WorkingSchedule.Usual];
        if (this.schedules.Zip(this.schedules.Skip(1)).Any(pair => pair.First.From == pair.Second.From)) throw CalendarRefusals.SameStart.AsException();
        this.days = days;
    }

    public TimeZoneInfo Zone { get; }

    /// <summary>The hours in force on a date; before the first schedule that one holds already.</summary>
    public WorkingSchedule ScheduleOn(DateOnly date) => schedules.LastOrDefault(s => s.From <= date) ?? schedules[0];

    public bool IsWorkingDay(DateOnly date, bool fivePlusTwo = false) => days.GetValueOrDefault(date, DayKind.Ordinary) switch
    {
        DayKind.Holiday => false,
        DayKind.Workday => true,
        _ => fivePlusTwo || ScheduleOn(date).Weekdays.Contains(date.DayOfWeek),
    };

    /// <summary>When a limit that starts now runs out. Refused: calendar.too-far.</summary>
    public DateTimeOffset Add(DateTimeOffset start, TimeLimit limit) => limit.Unit switch
    {
        TimeLimitUnit.ClockHours => start.ToUniversalTime().AddHours(limit.Amount),
        TimeLimitUnit.WorkingMinutes => Advance(start, TimeSpan.FromMinutes(limit.Amount), limit.FivePlusTwo),
        TimeLimitUnit.WorkingHours => Advance(start, TimeSpan.FromHours(limit.Amount), limit.FivePlusTwo),
        TimeLimitUnit.WorkingDays => Advance(start, TimeSpan.FromMinutes((long)limit.Amount * DayLength(start, limit.FivePlusTwo)), limit.FivePlusTwo),
        _ => throw new InvalidOperationException($"Unknown unit {limit.Unit}."),
    };

    /// <summary>Moves on by an amount of working time; nothing to move leaves the instant as it is. Refused: calendar.too-far.</summary>
    public DateTimeOffset Advance(DateTimeOffset start, TimeSpan work, bool fivePlusTwo = false)
    {
        var left = work;
        if (left <= TimeSpan.Zero) return start.ToUniversalTime();
        foreach (var (begins, ends) in SpansFrom(start, fivePlusTwo))
        {
            var from = begins > start ? begins : start.ToUniversalTime();
            if (left <= ends - from) return from + left;
            left -= ends - from;
        }

        throw CalendarRefusals.TooFar.AsException();
    }

    /// <summary>The working time between two instants; none when the second is not later.</summary>
    public TimeSpan WorkingTimeBetween(DateTimeOffset from, DateTimeOffset until, bool fivePlusTwo = false)
    {
        var sum = TimeSpan.Zero;
        if (until <= from) return sum;
        foreach (var (begins, ends) in SpansFrom(from, fivePlusTwo))
        {
            if (begins >= until) break;
            sum += (ends < until ? ends : until) - (begins > from ? begins : from);
        }

        return sum;
    }

    /// <summary>Whole working minutes between two instants.</summary>
    public long WorkingMinutesBetween(DateTimeOffset from, DateTimeOffset until, bool fivePlusTwo = false) => (long)WorkingTimeBetween(from, until, fivePlusTwo).TotalMinutes;

    /// <summary>
    /// Where a limit moves to when it did not run from <paramref name="paused"/> until <paramref name="resumed"/>: what was left of it is left, what was overdue stays overdue.
    /// A limit by the clock moves by the clock.
    /// </summary>
    public DateTimeOffset AfterPause(DateTimeOffset due, DateTimeOffset paused, DateTimeOffset resumed, LimitRunsBy runsBy)
    {
        if (resumed <= paused) return due;
        var fivePlusTwo = runsBy is LimitRunsBy.FivePlusTwo;
        return runsBy is LimitRunsBy.Clock ? due + (resumed - paused) : Advance(due, WorkingTimeBetween(paused, resumed, fivePlusTwo), fivePlusTwo);
    }

    /// <summary>The length in minutes of the working day a limit starts on.</summary>
    private int DayLength(DateTimeOffset start, bool fivePlusTwo)
    {
        foreach (var (begins, _) in SpansFrom(start, fivePlusTwo)) return ScheduleOn(ZoneTime.DateOf(begins, Zone)).Minutes;
        throw CalendarRefusals.TooFar.AsException();
    }

    /// <summary>The stretches of working time that end after an instant, oldest first.</summary>
    private IEnumerable<(DateTimeOffset Begins, DateTimeOffset Ends)> SpansFrom(DateTimeOffset instant, bool fivePlusTwo)
    {
        var last = DateTimeOffset.MinValue;
        for (var date = ZoneTime.DateOf(instant, Zone); date.Year < 9999; date = date.AddDays(1))
        {
            if (!IsWorkingDay(date, fivePlusTwo)) continue;
            var midnight = date.ToDateTime(TimeOnly.MinValue);
            foreach (var span in ScheduleOn(date).Spans)
            {
                var begins = ZoneTime.Instant(midnight.AddMinutes(span.Begins), Zone);
                var ends = ZoneTime.Instant(midnight.AddMinutes(span.Ends), Zone);

                // Hours that the clock skips in spring would otherwise be read an hour late, into the next stretch.
                if (begins < last) begins = last;
                if (ends <= begins) continue;
                last = ends;
                if (ends > instant) yield return (begins, ends);
            }
        }
    }
}
