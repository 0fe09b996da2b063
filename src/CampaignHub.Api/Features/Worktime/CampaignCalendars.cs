using System.Collections.Concurrent;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Worktime;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Worktime;

/// <summary>The working calendar limits are reckoned by. Kept in memory and asked for its version alone, so that one reading serves however many cases.</summary>
internal static class CampaignCalendars
{
    private static readonly ConcurrentDictionary<Guid, (int Version, WorkingCalendar Calendar)> Known = new();

    public static async Task<WorkingCalendar> CampaignCalendar(this HubDbContext db, RequestContext context, CancellationToken cancellationToken)
    {
        var campaignId = context.Actor.Campaign;
        var version = await db.WorkingTimes.Select(w => (int?)w.Version).FirstOrDefaultAsync(cancellationToken) ?? 0;
        if (Known.TryGetValue(campaignId, out var known) && known.Version == version) return known.Calendar;
        var working = await db.WorkingTimeOf(context, cancellationToken);
        var days = working.PublicHolidays ? PublicHolidays.Days.Values.ToDictionary(d => d.Date, d => d.Kind) : [];
        foreach (var day in await db.CalendarDays.Select(d => new { d.Date, d.Kind }).ToListAsync(cancellationToken)) days[day.Date] = day.Kind;
        var calendar = new WorkingCalendar(await db.CampaignZone(context, cancellationToken), working.Schedules, days);
        Known[campaignId] = (working.Version, calendar);
        return calendar;
    }

    /// <summary>A campaign's hours, or those it has before anybody has set them.</summary>
    public static async Task<WorkingTime> WorkingTimeOf(this HubDbContext db, RequestContext context, CancellationToken cancellationToken) =>
        await db.WorkingTimes.AsNoTracking().FirstOrDefaultAsync(cancellationToken) ?? WorkingTime.Initial(context.Actor.Campaign);

    /// <summary>A campaign's hours to change.</summary>
    public static async Task<WorkingTime> LoadWorkingTime(this HubDbContext db, RequestContext context, CancellationToken cancellationToken)
    {
        if (await db.WorkingTimes.FirstOrDefaultAsync(cancellationToken) is { } working) return working;
        working = WorkingTime.Initial(context.Actor.Campaign);
        db.Add(working);
        return working;
    }
}
