using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Domain.Supervision;

/// <summary>What the ladder needs to know of a case.</summary>
/// <param name="IsRunning">It is with a unit whose clock runs: neither closed nor put off nor waiting to be verified.</param>
public sealed record CaseStanding(bool IsRunning, DateTimeOffset? DueAt, CaseSource Source, int LimitsMissed, int Returned, int Rebounded, int RedsInARow);

/// <summary>Reads triggers at one moment: a span of days back from now is the same for every case, so that a sweep compares moments only.</summary>
public sealed class TriggerClock(DateTimeOffset now, TimeZoneInfo zone, Func<DateOnly, bool> isWorkingDay)
{
    private const int LongestWay = 4000;

    public DateTimeOffset Now => now;

    /// <summary>A limit at or before this moment is overdue by the span.</summary>
    public DateTimeOffset Before(Span span) => span.Unit switch
    {
        SpanUnit.Hours => now.AddHours(-span.Length),
        SpanUnit.Days => now.AddDays(-span.Length),
        _ => Working(-span.Length),
    };

    /// <summary>The moment a span from now; in working days at the same time of day.</summary>
    public DateTimeOffset After(Span span) => span.Unit switch
    {
        SpanUnit.Hours => now.AddHours(span.Length),
        SpanUnit.Days => now.AddDays(span.Length),
        _ => Working(span.Length),
    };

    /// <summary>The first moment of tomorrow.</summary>
    public DateTimeOffset Tomorrow => ZoneTime.StartOf(ZoneTime.DateOf(now, zone).AddDays(1), zone);

    public bool Fires(StepTrigger trigger, CaseStanding standing) =>
        (trigger.OverdueBy is not { } span || standing.DueAt <= Before(span))
        && (trigger.LimitsMissed is not { } missed || standing.LimitsMissed >= missed)
        && (trigger.Returned is not { } returned || standing.Returned >= returned)
        && (trigger.Rebounded is not { } rebounded || standing.Rebounded >= rebounded)
        && (trigger.RedsInARow is not { } reds || standing.RedsInARow >= reds)
        && (trigger.Sources is not { Count: > 0 } sources || sources.Contains(standing.Source));

    private DateTimeOffset Working(int days)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone);
        var (day, left) = (DateOnly.FromDateTime(local.DateTime), Math.Abs(days));
        for (var i = 0; left > 0 && i < LongestWay; i++)
        {
            day = day.AddDays(Math.Sign(days));
            if (isWorkingDay(day)) left--;
        }

        return ZoneTime.Instant(day.ToDateTime(TimeOnly.FromDateTime(local.DateTime)), zone);
    }
}
