using CampaignHub.Api.Features.Worktime;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

internal static class PauseShifts
{
    /// <summary>How a pause moves the limits of a case of this category: by the working time it took where the category limits in working time; null, by the clock, otherwise.</summary>
    public static async Task<PauseShift?> PauseShiftOf(this HubDbContext db, RequestContext context, string? category, CancellationToken cancellationToken) =>
        (await db.CategoryOf(category, cancellationToken))?.Limit is { Unit: not TimeLimitUnit.ClockHours } limit ? By(await db.CampaignCalendar(context, cancellationToken), limit) : null;

    /// <summary>The same for the words of many cases at once; a word that no category limits in working time has none.</summary>
    public static async Task<IReadOnlyDictionary<string, PauseShift>> PauseShiftsOf(this HubDbContext db, RequestContext context, IReadOnlyCollection<string> words, CancellationToken cancellationToken)
    {
        var meant = await db.CaseCategories.AsNoTracking().Where(c => words.Contains(c.Code) || words.Contains(c.NameZh)).ToListAsync(cancellationToken);
        var calendar = await db.CampaignCalendar(context, cancellationToken);
        var shifts = new Dictionary<string, PauseShift>();
        foreach (var word in words)
        {
            if (CaseCategories.Meant(meant, word)?.Limit is { Unit: not TimeLimitUnit.ClockHours } limit) shifts[word] = By(calendar, limit);
        }

        return shifts;
    }

    private static PauseShift By(WorkingCalendar calendar, TimeLimit limit) => (due, paused, resumed) => calendar.AfterPause(due, paused, resumed, limit.Unit, limit.FivePlusTwo);
}
