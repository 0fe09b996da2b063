using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Worktime;

/// <summary>When a campaign works: its hours from date to date, and whether the published Chinese public holidays hold. Its version counts every change of the calendar, the marked days too.</summary>
public sealed class WorkingTime : Aggregate
{
    public const int MostSchedules = 24;

    private WorkingTime()
    {
    }

    /// <summary>By first day; none means the usual hours.</summary>
    public IReadOnlyList<WorkingSchedule> Schedules { get; private set; } = [];

    public bool PublicHolidays { get; private set; } = true;

    /// <summary>Counts the changes; a command names the version it saw.</summary>
    public int Version { get; private set; }

    /// <summary>A campaign's hours before anybody has set them; they bear the campaign's id, so that there is one.</summary>
    public static WorkingTime Initial(Guid campaignId) => new() { Id = campaignId, CampaignId = campaignId };

    /// <summary>Refused: calendar.same-start.</summary>
    public void Set(IReadOnlyList<WorkingSchedule> schedules, bool publicHolidays)
    {
        if (schedules.DistinctBy(s => s.From).Count() != schedules.Count) throw CalendarRefusals.SameStart.AsException();
        (Schedules, PublicHolidays) = ([.. schedules.OrderBy(s => s.From)], publicHolidays);
        Version++;
    }

    /// <summary>Days have been marked: whoever keeps the calendar in memory reads it anew.</summary>
    public void DaysChanged() => Version++;
}
