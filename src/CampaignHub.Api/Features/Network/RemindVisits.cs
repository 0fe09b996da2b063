using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Network;

/// <summary>
/// Reminds of the visits that yesterday, the last week and the last month have left owing, each once. The clock sends it every minute; the row of the
/// reminder says that it was done, and servers that race for it wait on one another.
/// </summary>
public sealed record RemindVisits : ICommand<Nothing>, ITransactional;

internal sealed class RemindVisitsHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<RemindVisits, Nothing>
{
    private const int Batch = 500;

    public async Task<Nothing> Handle(RemindVisits request, CancellationToken cancellationToken)
    {
        var today = await db.TodayAsync(context, clock, cancellationToken);
        var periods = new[] { PeriodKind.Day, PeriodKind.Week, PeriodKind.Month }.Select(kind => Period.Containing(kind, today).Previous()).ToList();
        if ((await DueAsync(periods, cancellationToken)).Count == 0) return Nothing.Value;
        await db.LockAsync("reminders", context, cancellationToken);
        foreach (var period in await DueAsync(periods, cancellationToken))
        {
            var (missing, after) = (new List<(Guid? UnitId, Guid? BodyId, int Visits)>(), Guid.Empty);
            List<Shortfall> batch;
            do
            {
                batch = await Shortfalls.ReadAsync(db, period, after, Batch, cancellationToken);
                missing.AddRange(batch.Where(b => b.Account.Missing > 0).Select(b => (b.Pairing.UnitId, b.Pairing.BodyId, b.Account.Missing)));
                if (batch.Count > 0) after = batch[^1].Pairing.Id;
            }
            while (batch.Count == Batch);
            db.Add(Reminder.OfVisits(Guid.CreateVersion7(clock.GetUtcNow()), context.Actor.Campaign, period, missing));
        }

        return Nothing.Value;
    }

    private async Task<List<Period>> DueAsync(List<Period> periods, CancellationToken cancellationToken)
    {
        var keys = periods.Select(p => p.Key).ToList();
        var done = await db.Reminders.Where(r => r.Topic == Reminder.Visits && keys.Contains(r.Period)).Select(r => r.Period).ToListAsync(cancellationToken);
        return [.. periods.Where(p => !done.Contains(p.Key))];
    }
}
