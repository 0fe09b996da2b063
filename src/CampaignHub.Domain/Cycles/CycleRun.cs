using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Cycles;

/// <summary>A cadence of the campaign (P-24 to P-26): which period it closes and when, local time.</summary>
public sealed record Cycle(string Code, PeriodKind PeriodKind, string NameZh, string NameEn, TimeOnly At)
{
    public static Cycle Daily { get; } = new("daily", PeriodKind.Day, "每日督查", "Daily supervision", new TimeOnly(0, 10));

    public static Cycle Weekly { get; } = new("weekly", PeriodKind.Week, "每周讲评", "Weekly review", new TimeOnly(0, 20));

    public static Cycle Monthly { get; } = new("monthly", PeriodKind.Month, "每月通报", "Monthly circular", new TimeOnly(0, 30));

    public static IReadOnlyList<Cycle> All { get; } = [Daily, Weekly, Monthly];

    /// <summary>The cycle of a code. Refused: cycle.unknown.</summary>
    public static Cycle Of(string code) => All.FirstOrDefault(c => c.Code == code) ?? throw CycleRefusals.Unknown.AsException();

    /// <summary>The instant from which the cycle may run for a period: its time of day after the period's end.</summary>
    public DateTimeOffset DueFor(Period period, TimeZoneInfo zone) => ZoneTime.Instant(period.Until.ToDateTime(At), zone);

    /// <summary>
    /// The periods that are over and due at <paramref name="now"/>, oldest first, beginning with the one that holds the campaign's start:
    /// what a server that was away has missed is simply still in the list.
    /// </summary>
    public IEnumerable<Period> DuePeriods(DateTimeOffset campaignStart, DateTimeOffset now, TimeZoneInfo zone) =>
        DueFrom(Period.Containing(PeriodKind, ZoneTime.DateOf(campaignStart, zone)), now, zone);

    /// <summary>As <see cref="DuePeriods"/>, beginning with a period.</summary>
    public IEnumerable<Period> DueFrom(Period first, DateTimeOffset now, TimeZoneInfo zone)
    {
        for (var period = first; DueFor(period, zone) <= now; period = period.Next())
            yield return period;
    }
}

public enum CycleRunState
{
    Running,
    Succeeded,
    Failed,
}

/// <summary>One line of the run ledger, unique by campaign, cycle and period: a period runs once, however many servers there are.</summary>
public sealed class CycleRun : Aggregate
{
    private CycleRun()
    {
    }

    public string Cycle { get; private set; } = "";

    public string Period { get; private set; } = "";

    public CycleRunState State { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Code of what went wrong.</summary>
    public string? Detail { get; private set; }

    /// <summary>Units with cases due in the period; null until it succeeded. So are the three counts of cases below.</summary>
    public int? Units { get; private set; }

    public int? Due { get; private set; }

    public int? Closed { get; private set; }

    public int? OnTime { get; private set; }

    /// <summary>True when it ran more than an hour after it was due.</summary>
    public bool CaughtUp { get; private set; }

    public void Start(DateTimeOffset dueAt, DateTimeOffset now)
    {
        State = CycleRunState.Running;
        StartedAt = now;
        Attempts++;
        CaughtUp = now - dueAt > TimeSpan.FromHours(1);
    }

    public void Succeed(int units, int due, int closed, int onTime, DateTimeOffset now)
    {
        State = CycleRunState.Succeeded;
        FinishedAt = now;
        Detail = null;
        (Units, Due, Closed, OnTime) = (units, due, closed, onTime);
    }

    public void Fail(string detail, DateTimeOffset now)
    {
        State = CycleRunState.Failed;
        FinishedAt = now;
        Attempts++;
        Detail = detail;
    }
}

/// <summary>Everything cycles refuse.</summary>
public static class CycleRefusals
{
    public static Refusal Unknown { get; } = new(RefusalKind.NotFound, "cycle.unknown", "没有这个工作周期。", "There is no such cycle.");
}
