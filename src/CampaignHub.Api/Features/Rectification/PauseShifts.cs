using CampaignHub.Api.Features.Worktime;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Features.Rectification;

internal static class PauseShifts
{
    /// <summary>How a pause moves the limits of a case of this category: by the working time it took where the category limits in working time; null, by the clock, otherwise.</summary>
    public static async Task<PauseShift?> PauseShiftOf(this HubDbContext db, RequestContext context, string? category, CancellationToken cancellationToken)
    {
        if ((await db.CategoryOf(category, cancellationToken))?.Limit is not { Unit: not TimeLimitUnit.ClockHours } limit) return null;
        var calendar = await db.CampaignCalendar(context, cancellationToken);
        return (due, paused, resumed) => calendar.AfterPause(due, paused, resumed, limit.Unit, limit.FivePlusTwo);
    }
}
