namespace CampaignHub.Domain.Common;

/// <summary>A stretch of a working day by the wall clock; one that ends at 00:00 lasts until midnight.</summary>
public sealed record WorkingSpan(TimeOnly From, TimeOnly Until)
{
    private const int Day = 24 * 60;

    public int Begins => From.Hour * 60 + From.Minute;

    public int Ends => Until == TimeOnly.MinValue ? Day : Until.Hour * 60 + Until.Minute;

    public int Minutes => Ends - Begins;
}

/// <summary>The working hours and the working days of a week, from a date on until the next schedule takes over (summer and winter hours).</summary>
public sealed record WorkingSchedule
{
    public const int MostSpans = 6;
    public const int LeastMinutes = 60;

    /// <summary>Refused: calendar.no-working-hours, calendar.hours-backwards, calendar.hours-overlap, calendar.hours-too-short, calendar.no-working-day.</summary>
    public WorkingSchedule(DateOnly from, IEnumerable<WorkingSpan> spans, IEnumerable<DayOfWeek> weekdays)
    {
        (From, Spans, Weekdays) = (from, [.. spans.OrderBy(s => s.Begins)], weekdays.Distinct().Order().ToHashSet());
        if (Spans.Count is 0 or > MostSpans) throw CalendarRefusals.NoWorkingHours.AsException();
        if (Spans.Any(s => s.Minutes <= 0)) throw CalendarRefusals.HoursBackwards.AsException();
        if (Spans.Zip(Spans.Skip(1)).Any(pair => pair.Second.Begins < pair.First.Ends)) throw CalendarRefusals.HoursOverlap.AsException();
        if (Minutes < LeastMinutes) throw CalendarRefusals.HoursTooShort.AsException();
        if (Weekdays.Count == 0) throw CalendarRefusals.NoWorkingDay.AsException();
    }

    /// <summary>What holds before anybody has set anything: half past eight to twelve and two to half past five, Monday to Friday.</summary>
    public static WorkingSchedule Usual { get; } = new(
        DateOnly.MinValue,
        [new(new(8, 30), new(12, 0)), new(new(14, 0), new(17, 30))],
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday]);

    public DateOnly From { get; }

    public IReadOnlyList<WorkingSpan> Spans { get; }

    public IReadOnlySet<DayOfWeek> Weekdays { get; }

    /// <summary>How long a working day is.</summary>
    public int Minutes => Spans.Sum(s => s.Minutes);
}
