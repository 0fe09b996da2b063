using CampaignHub.Api.Features.Worktime;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>How pauses move limits on: as the limit that was given runs; one of which that is not known, as its category limits.</summary>
internal sealed class PauseShifts(WorkingCalendar calendar, IReadOnlyCollection<CaseCategory> categories)
{
    public PauseShift Of(string? word)
    {
        var usual = (word is null ? null : CaseCategories.Meant(categories, word)?.Limit)?.RunsBy ?? LimitRunsBy.Clock;
        return (runsBy, due, paused, resumed) => calendar.AfterPause(due, paused, resumed, runsBy ?? usual);
    }
}

internal static class PauseShiftLoads
{
    /// <summary>For cases that carry these words, read once however many there are.</summary>
    public static async Task<PauseShifts> PauseShiftsOf(this HubDbContext db, RequestContext context, IReadOnlyCollection<string?> words, CancellationToken cancellationToken)
    {
        var carried = words.OfType<string>().Distinct().ToList();
        var categories = carried.Count == 0 ? [] : await db.CaseCategories.AsNoTracking().Where(c => carried.Contains(c.Code) || carried.Contains(c.NameZh)).ToListAsync(cancellationToken);
        return new(await db.CampaignCalendar(context, cancellationToken), categories);
    }

    public static async Task<PauseShift> PauseShiftOf(this HubDbContext db, RequestContext context, string? word, CancellationToken cancellationToken) =>
        (await db.PauseShiftsOf(context, [word], cancellationToken)).Of(word);
}
