using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Network;

/// <summary>So many visits owed every day, every week or every month (O-14: on the road daily; O-25: every Friday is pairing day). Weeks begin on Monday.</summary>
public sealed record VisitRhythm(int Visits, PeriodKind Per)
{
    public const int Most = 31;

    /// <summary>
    /// The visits owed in a period by who is bound from one business date to another, the last included. A period that is bound in part owes
    /// in proportion to its days, rounded down.
    /// </summary>
    public int OwedIn(Period period, DateOnly from, DateOnly? until)
    {
        if (period.Kind != Per) throw new ArgumentException($"A rhythm per {Per} owes nothing in a {period.Kind}.", nameof(period));
        var first = from > period.From ? from : period.From;
        var last = until < period.Last ? until.Value : period.Last;
        if (last < first) return 0;
        return Visits * (last.DayNumber - first.DayNumber + 1) / (period.Until.DayNumber - period.From.DayNumber);
    }

    /// <summary>What is missing when the period is over; more visits than owed make up for nothing.</summary>
    public int ShortIn(Period period, DateOnly from, DateOnly? until, int made) => Math.Max(0, OwedIn(period, from, until) - made);
}
