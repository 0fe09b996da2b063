using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Duty;

/// <summary>Coming days of a roster lack people; told once for every roster and day.</summary>
public sealed record DutyFellShort(Guid CampaignId, Guid RosterId, DateOnly First, DateOnly Last, int Days, int Leaders, int People) : IDomainEvent;

/// <summary>A day of a roster whose gap was told: the row stands for the telling.</summary>
public sealed class DutyWarning : Aggregate
{
    private DutyWarning()
    {
    }

    public Guid RosterId { get; private set; }

    public DateOnly Day { get; private set; }

    public int Leaders { get; private set; }

    public int People { get; private set; }

    /// <summary>Warns of days not told before, in one message for the roster; none where none is short.</summary>
    public static IReadOnlyList<DutyWarning> Of(DutyRoster roster, IReadOnlyList<(DateOnly Day, DutyGap Gap)> days, Func<Guid> newId)
    {
        var warnings = days.Where(d => d.Gap.IsShort).OrderBy(d => d.Day)
            .Select(d => new DutyWarning { Id = newId(), CampaignId = roster.CampaignId, RosterId = roster.Id, Day = d.Day, Leaders = d.Gap.Leaders, People = d.Gap.People }).ToList();
        if (warnings.Count > 0) warnings[0].Raise(new DutyFellShort(roster.CampaignId, roster.Id, warnings[0].Day, warnings[^1].Day, warnings.Count, warnings.Sum(w => w.Leaders), warnings.Sum(w => w.People)));
        return warnings;
    }
}
