using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Notifications;

/// <summary>The hours of every day in which nobody is disturbed, in the campaign's local time; they may reach over midnight, and none when both ends are the same.</summary>
public sealed record QuietHours(TimeOnly From, TimeOnly Until)
{
    /// <summary>When the quiet that holds now ends; null when it is not quiet.</summary>
    public DateTimeOffset? EndAfter(DateTimeOffset now, TimeZoneInfo zone)
    {
        if (From == Until) return null;
        var local = TimeZoneInfo.ConvertTime(now, zone);
        var (day, time) = (DateOnly.FromDateTime(local.DateTime), TimeOnly.FromDateTime(local.DateTime));
        if (!time.IsBetween(From, Until)) return null;
        var end = ZoneTime.Instant((time < Until ? day : day.AddDays(1)).ToDateTime(Until), zone);
        return end > now ? end : null;
    }
}
