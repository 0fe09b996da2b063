using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Rectification;

/// <summary>One reminder of one limit of one case: each step once, and anew when the limit is moved.</summary>
public sealed class CaseReminder : ICampaignOwned
{
    public Guid CampaignId { get; init; }

    public Guid CaseId { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public string Step { get; init; } = "";

    public DateTimeOffset At { get; init; }
}

/// <summary>Cases of a unit have come to a step of the reminders: its contacts and those who do them are told.</summary>
public sealed record CasesReminded(Guid CampaignId, Guid UnitId, string Step, int Cases, Guid CaseId, IReadOnlyList<Guid> UserIds) : IDomainEvent;

/// <summary>The steps by name: before the limit in hours, at it, and the working days after it.</summary>
public static class ReminderStep
{
    public const string AtLimit = "limit";

    public static string Before(int hours) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"before:{hours}");

    public static string After(int days) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"after:{days}");

    /// <summary>Hours before, or working days after; null at the limit itself.</summary>
    public static (bool Before, int Count)? Read(string step) =>
        step.Split(':') is [var side, var number] && int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var count) ? (side == "before", count) : null;
}

/// <summary>Which limits lie so many working days back: what is past due on a day of that span has come to that step today.</summary>
public sealed record ReminderSpan(int WorkingDays, DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>The spans from today back to so many working days, without gaps: 0 holds today and the days off just before it.</summary>
    public static IReadOnlyList<ReminderSpan> Back(WorkingCalendar calendar, DateTimeOffset now, int most)
    {
        var spans = new List<ReminderSpan>();
        var day = ZoneTime.DateOf(now, calendar.Zone);
        var until = ZoneTime.StartOf(day.AddDays(1), calendar.Zone);
        for (var back = 0; back <= most; back++)
        {
            while (!calendar.IsWorkingDay(day) && day.Year > 1900) day = day.AddDays(-1);
            var from = ZoneTime.StartOf(day, calendar.Zone);
            spans.Add(new(back, from, until));
            (until, day) = (from, day.AddDays(-1));
        }

        return spans;
    }
}
