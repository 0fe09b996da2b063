using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Network;

/// <summary>Visits of a period that is over were owed and not made; with a unit or a body it is its share, without either the campaign's.</summary>
public sealed record VisitsFellShort(Guid CampaignId, string Period, Guid? UnitId, Guid? BodyId, int Pairings, int Visits) : IDomainEvent;

/// <summary>What people were reminded of, once: the row stands for the reminder.</summary>
public sealed class Reminder : Aggregate
{
    /// <summary>Topic of visits that were owed and not made.</summary>
    public const string Visits = "visits";

    /// <summary>Topic of coming days of duty that lack people.</summary>
    public const string Duty = "duty";

    private Reminder()
    {
    }

    public string Topic { get; private set; } = "";

    /// <summary>The period, as its key.</summary>
    public string Period { get; private set; } = "";

    /// <summary>So many things fell short.</summary>
    public int Count { get; private set; }

    /// <summary>A day's look through the rosters, with how many days of duty were told of.</summary>
    public static Reminder OfDuty(Guid id, Guid campaignId, Period day, int days) => new() { Id = id, CampaignId = campaignId, Topic = Duty, Period = day.Key, Count = days };

    /// <summary>Tells the office the sum, and every unit and body its own; what fell short is one entry for each pairing, with whoever holds it.</summary>
    public static Reminder OfVisits(Guid id, Guid campaignId, Period period, IReadOnlyList<(Guid? UnitId, Guid? BodyId, int Visits)> shortfalls)
    {
        var reminder = new Reminder { Id = id, CampaignId = campaignId, Topic = Visits, Period = period.Key, Count = shortfalls.Count };
        if (shortfalls.Count == 0) return reminder;
        reminder.Raise(new VisitsFellShort(campaignId, period.Key, null, null, shortfalls.Count, shortfalls.Sum(s => s.Visits)));
        foreach (var own in shortfalls.Where(s => s.UnitId is not null || s.BodyId is not null).GroupBy(s => (s.UnitId, s.BodyId)))
            reminder.Raise(new VisitsFellShort(campaignId, period.Key, own.Key.UnitId, own.Key.BodyId, own.Count(), own.Sum(s => s.Visits)));
        return reminder;
    }
}
