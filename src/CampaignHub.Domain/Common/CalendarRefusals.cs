namespace CampaignHub.Domain.Common;

/// <summary>Everything working time refuses.</summary>
public static class CalendarRefusals
{
    public static Refusal NoWorkingHours { get; } = new(RefusalKind.Conflict, "calendar.no-working-hours",
        $"工作时间应为一至{WorkingSchedule.MostSpans}段。", $"A working day has one to {WorkingSchedule.MostSpans} stretches of hours.");

    public static Refusal HoursBackwards { get; } = new(RefusalKind.Conflict, "calendar.hours-backwards",
        "每段工作时间的结束须晚于开始；到午夜结束请填00:00。", "Hours must end after they begin; write 00:00 for midnight at the end.");

    public static Refusal HoursOverlap { get; } = new(RefusalKind.Conflict, "calendar.hours-overlap",
        "工作时间段互相重叠。", "The stretches of working hours overlap.");

    public static Refusal HoursTooShort { get; } = new(RefusalKind.Conflict, "calendar.hours-too-short",
        $"一个工作日至少{WorkingSchedule.LeastMinutes}分钟。", $"A working day is at least {WorkingSchedule.LeastMinutes} minutes long.");

    public static Refusal NoWorkingDay { get; } = new(RefusalKind.Conflict, "calendar.no-working-day",
        "一周至少要有一个工作日，否则时限永远走不完。", "A week needs at least one working day, or no limit would ever run out.");

    public static Refusal SameStart { get; } = new(RefusalKind.Conflict, "calendar.same-start",
        "两套作息不能从同一天开始。", "Two schedules cannot begin on the same day.");

    public static Refusal TooFar { get; } = new(RefusalKind.Conflict, "calendar.too-far",
        "时限超出了日历范围。", "The limit runs past the end of the calendar.");

    public static Refusal LimitOutOfRange(int most) => new(RefusalKind.Conflict, "limit.out-of-range",
        $"时限应在1到{most}之间。", $"The limit must lie between 1 and {most}.");
}
