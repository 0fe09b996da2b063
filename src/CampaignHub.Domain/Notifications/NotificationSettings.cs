using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Notifications;

/// <summary>A campaign's quiet hours; it bears the campaign's id.</summary>
public sealed class NotificationSettings : Aggregate
{
    private NotificationSettings()
    {
    }

    public TimeOnly? QuietFrom { get; private set; }

    public TimeOnly? QuietUntil { get; private set; }

    /// <summary>Counts the changes; a command names the version it saw.</summary>
    public int Version { get; private set; }

    public QuietHours? Quiet => QuietFrom is { } from && QuietUntil is { } until ? new(from, until) : null;

    public static NotificationSettings Initial(Guid campaignId) => new() { Id = campaignId, CampaignId = campaignId };

    public void Set(QuietHours? quiet)
    {
        (QuietFrom, QuietUntil) = (quiet?.From, quiet?.Until);
        Version++;
    }
}
