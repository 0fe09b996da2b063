using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Rectification;

/// <summary>When units are reminded of a limit: so many hours ahead, when it is reached, and every working day after that up to a number.</summary>
public sealed record ReminderRules
{
    public const int MostBefore = 5;
    public const int MostHours = 720;
    public const int MostDaysAfter = 60;

    /// <summary>Hours before the limit.</summary>
    public IReadOnlyList<int> HoursBefore { get; init; } = [24, 4];

    public bool AtLimit { get; init; } = true;

    /// <summary>Working days after it, one reminder on each; 0 for none.</summary>
    public int WorkingDaysAfter { get; init; } = 5;
}

/// <summary>A campaign's reminders of limits; it bears the campaign's id.</summary>
public sealed class ReminderSettings : Aggregate
{
    private ReminderSettings()
    {
    }

    public IReadOnlyList<int> HoursBefore { get; private set; } = [];

    public bool AtLimit { get; private set; }

    public int WorkingDaysAfter { get; private set; }

    /// <summary>Counts the changes; a command names the version it saw.</summary>
    public int Version { get; private set; }

    public ReminderRules Rules => new() { HoursBefore = HoursBefore, AtLimit = AtLimit, WorkingDaysAfter = WorkingDaysAfter };

    public static ReminderSettings Initial(Guid campaignId) => new() { Id = campaignId, CampaignId = campaignId };

    public void Set(ReminderRules rules)
    {
        (HoursBefore, AtLimit, WorkingDaysAfter) = ([.. rules.HoursBefore.Distinct().OrderDescending()], rules.AtLimit, rules.WorkingDaysAfter);
        Version++;
    }
}
