using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>
/// Takes every case whose next step is due one step up the ladder, once a day from eight in the morning on. It looks at how cases stand, not at what has
/// happened since: a lost tick is made up by the next one, a doubled one finds the day's row, and a clock set back finds every case held until later.
/// </summary>
public sealed record ClimbLadder : ICommand<Nothing>, ITransactional;

internal sealed class ClimbLadderHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ClimbLadder, Nothing>
{
    private static readonly TimeOnly From = new(8, 0);

    public async Task<Nothing> Handle(ClimbLadder request, CancellationToken cancellationToken)
    {
        var triggers = await db.TriggerClock(context, clock, cancellationToken);
        var local = TimeZoneInfo.ConvertTime(triggers.Now, await db.CampaignZone(context, cancellationToken));
        var today = DateOnly.FromDateTime(local.DateTime);
        if (TimeOnly.FromDateTime(local.DateTime) < From || await DoneAsync(today, cancellationToken)) return Nothing.Value;
        await db.LockAsync("ladder", context, cancellationToken);
        if (await DoneAsync(today, cancellationToken)) return Nothing.Value;
        var ladder = await db.LadderOf(context, cancellationToken);
        var climbed = await LadderSweep.ClimbAsync(db, context.Actor.Campaign, ladder, triggers, cancellationToken);
        await DraftAsync(ladder, climbed, triggers.Now, cancellationToken);
        db.Add(LadderRun.Of(Guid.CreateVersion7(triggers.Now), ladder, context.Actor.Campaign, today, climbed, triggers.Now));
        return Nothing.Value;
    }

    private async Task DraftAsync(Ladder ladder, List<ClimbedUnit> climbed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var papers = climbed.Where(c => c.DocumentId is not null).ToList();
        var unitIds = papers.Select(c => c.UnitId).Distinct().ToList();
        var names = await db.Units.AsNoTracking().Where(u => unitIds.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.NameZh, cancellationToken);
        foreach (var unit in papers) await db.DraftPaper(unit.DocumentId!.Value, context.Actor.Campaign, ladder.Step(unit.StepCode)!, names[unit.UnitId], unit.Cases, Person.System, now, cancellationToken);
    }

    private Task<bool> DoneAsync(DateOnly today, CancellationToken cancellationToken) => db.LadderRuns.AnyAsync(r => r.Day == today, cancellationToken);
}
