using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Scoring;

/// <summary>A case as scoring sees it: whose it is, when it was due and when it was closed, in UTC.</summary>
public sealed record DueCase(Guid CaseId, long Number, Guid UnitId, DateTimeOffset DueAt, DateTimeOffset? ClosedAt, bool Deferred = false)
{
    /// <summary>How often it was returned for rework.</summary>
    public int Returns { get; init; }

    /// <summary>How often it was sent back although it was the unit's own.</summary>
    public int BuckPasses { get; init; }

    public int Rebounds { get; init; }

    /// <summary>Event or component (事件、部件), where its category says so; null otherwise.</summary>
    public string? Kind { get; init; }
}

/// <summary>How a due case counts.</summary>
public enum CaseOutcome
{
    OnTime,
    ClosedLate,
    NotClosed,
}

/// <summary>
/// What a unit did in a period: <c>Due</c> cases have their time limit in it, deferred ones excluded; <c>Closed</c> are those of them
/// closed before it ends; <c>OnTime</c> are those of these closed at or before their limit.
/// </summary>
public sealed record UnitFigures(Guid UnitId, int Due, int Closed, int OnTime)
{
    public int Returns { get; init; }

    public int BuckPasses { get; init; }

    public int Rebounds { get; init; }

    /// <summary>The figures of every unit with a due case, by unit; a limit at the very start of the period is in it, one at the very end is not.</summary>
    public static IReadOnlyDictionary<Guid, UnitFigures> Of(IEnumerable<DueCase> cases, DateTimeOffset from, DateTimeOffset until) =>
        cases.Where(c => Counts(c, from, until)).GroupBy(c => c.UnitId).ToDictionary(unit => unit.Key, unit => new UnitFigures(
            unit.Key,
            unit.Count(),
            unit.Count(c => OutcomeOf(c, until) is not CaseOutcome.NotClosed),
            unit.Count(c => OutcomeOf(c, until) is CaseOutcome.OnTime))
        {
            Returns = unit.Sum(c => c.Returns),
            BuckPasses = unit.Sum(c => c.BuckPasses),
            Rebounds = unit.Sum(c => c.Rebounds),
        });

    public static bool Counts(DueCase due, DateTimeOffset from, DateTimeOffset until) => !due.Deferred && due.DueAt >= from && due.DueAt < until;

    /// <summary>How one case counts in the period that ends at <paramref name="until"/>; what is closed later counts as not closed.</summary>
    public static CaseOutcome OutcomeOf(DueCase due, DateTimeOffset until) =>
        due.ClosedAt is not { } closedAt || closedAt >= until ? CaseOutcome.NotClosed
        : closedAt <= due.DueAt ? CaseOutcome.OnTime
        : CaseOutcome.ClosedLate;
}

/// <summary>The campaign's zone and the span of one period in it: the first instant inside and the first after the end.</summary>
public sealed record PeriodSpan(Period Period, string TimeZone, DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>Refused: time-zone.unknown.</summary>
    public static PeriodSpan Of(Period period, string timeZone)
    {
        var zone = ZoneTime.Zone(timeZone);
        return new(period, timeZone, period.StartIn(zone).ToUniversalTime(), period.EndIn(zone).ToUniversalTime());
    }
}
