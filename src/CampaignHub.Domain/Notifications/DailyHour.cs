using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Notifications;

/// <summary>The next time the clock shows a full hour in the campaign's local time.</summary>
public static class DailyHour
{
    public static DateTimeOffset NextAfter(int hour, DateTimeOffset now, TimeZoneInfo zone)
    {
        var today = ZoneTime.DateOf(now, zone);
        var next = ZoneTime.Instant(today.ToDateTime(new TimeOnly(hour, 0)), zone);
        return next > now ? next : ZoneTime.Instant(today.AddDays(1).ToDateTime(new TimeOnly(hour, 0)), zone);
    }
}
