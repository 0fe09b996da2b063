using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Duty;
using CampaignHub.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Duty;

/// <summary>
/// Warns of the gaps in the coming days of every roster, as many days ahead as the roster says, once a day from eight in the morning on (O-22). A
/// day of a roster is told once; the row of the day's reminder says that the campaign was looked through, and servers that race for it wait on one another.
/// </summary>
public sealed record WarnOfDutyShortfalls : ICommand<Nothing>, ITransactional;

internal sealed class WarnOfDutyShortfallsHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<WarnOfDutyShortfalls, Nothing>
{
    private const int Batch = 200;
    private static readonly TimeOnly From = new(8, 0);

    public async Task<Nothing> Handle(WarnOfDutyShortfalls request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var local = TimeZoneInfo.ConvertTime(now, await db.CampaignZone(context, cancellationToken));
        var today = DateOnly.FromDateTime(local.DateTime);
        if (TimeOnly.FromDateTime(local.DateTime) < From || await DoneAsync(today, cancellationToken)) return Nothing.Value;
        await db.LockAsync("reminders", context, cancellationToken);
        if (await DoneAsync(today, cancellationToken)) return Nothing.Value;
        var (told, after) = (0, Guid.Empty);
        List<DutyRoster> batch;
        do
        {
            batch = await db.DutyRosters.AsNoTracking().Include(r => r.Bands).Where(r => r.Id > after && r.WarnDays > 0 && r.Until >= today && r.From < today.AddDays(r.WarnDays))
                .OrderBy(r => r.Id).Take(Batch).ToListAsync(cancellationToken);
            told += await WarnAsync(batch, today, now, cancellationToken);
            if (batch.Count > 0) after = batch[^1].Id;
        }
        while (batch.Count == Batch);
        db.Add(Reminder.OfDuty(Guid.CreateVersion7(now), context.Actor.Campaign, Period.Containing(PeriodKind.Day, today), told));
        return Nothing.Value;
    }

    private async Task<int> WarnAsync(List<DutyRoster> batch, DateOnly today, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = batch.Select(r => r.Id).ToList();
        var told = (await db.DutyWarnings.Where(w => ids.Contains(w.RosterId) && w.Day >= today).Select(w => new { w.RosterId, w.Day }).ToListAsync(cancellationToken)).Select(w => (w.RosterId, w.Day)).ToHashSet();
        var days = (await DutyDays.ReadAsync(db, batch, today, today.AddDays(DutyRoster.MostWarnDays - 1), cancellationToken)).Where(d => d.Gap.IsShort && !told.Contains((d.RosterId, d.Day))).ToLookup(d => d.RosterId);
        var warnings = batch.SelectMany(r => DutyWarning.Of(r, [.. days[r.Id].Where(d => d.Day < today.AddDays(r.WarnDays)).Select(d => (d.Day, d.Gap))], () => Guid.CreateVersion7(now))).ToList();
        db.AddRange(warnings);
        return warnings.Count;
    }

    private async Task<bool> DoneAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var key = Period.Containing(PeriodKind.Day, today).Key;
        return await db.Reminders.AnyAsync(r => r.Topic == Reminder.Duty && r.Period == key, cancellationToken);
    }
}
