using CampaignHub.Api.Features.Worktime;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>What several handlers of the ladder load.</summary>
internal static class LadderLoads
{
    /// <summary>The revision in force; before the first one, the ladder a campaign begins with, under number 0.</summary>
    public static async Task<Ladder> LadderOf(this HubDbContext db, RequestContext context, CancellationToken cancellationToken) =>
        await db.Ladders.AsNoTracking().OrderByDescending(l => l.Number).FirstOrDefaultAsync(cancellationToken)
        ?? Ladder.Revise(context.Actor.Campaign, context.Actor.Campaign, 0, DefaultLadder.Steps, "", Person.System, DateTimeOffset.UnixEpoch);

    /// <summary>Reads triggers now, in the campaign's calendar.</summary>
    public static async Task<TriggerClock> TriggerClock(this HubDbContext db, RequestContext context, TimeProvider clock, CancellationToken cancellationToken)
    {
        var calendar = await db.CampaignCalendar(context, cancellationToken);
        return new(clock.GetUtcNow().ToUniversalTime(), calendar.Zone, day => calendar.IsWorkingDay(day));
    }

    /// <summary>The thread of a case at the version the caller saw; a new one where the case has none. Refused: supervision.changed.</summary>
    public static async Task<SupervisionThread> LoadThread(this HubDbContext db, RequestContext context, Guid caseId, int version, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var thread = await db.SupervisionThreads.FirstOrDefaultAsync(t => t.Id == caseId, cancellationToken);
        if (thread is null)
        {
            thread = SupervisionThread.Begin(context.Actor.Campaign, caseId, now);
            db.Add(thread);
        }

        if (thread.Version == version) return thread;
        var last = await db.SupervisionActs.AsNoTracking().Where(a => a.CaseId == caseId && a.StepCode == thread.LastCode).Select(a => new { a.StepNameZh, a.StepNameEn }).FirstOrDefaultAsync(cancellationToken);
        throw SupervisionRefusals.Changed(thread.ChangedBy, last?.StepNameZh ?? "督办", last?.StepNameEn ?? "supervision").AsException();
    }
}
