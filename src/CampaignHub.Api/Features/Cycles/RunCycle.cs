using CampaignHub.Api.Features.Circulars;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Features.Scoring;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Cycles;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Cycles;

/// <summary>
/// Runs one cycle for one period: closes it and, for a month, drafts the circular. The run's line in the ledger and the work are one
/// transaction, and servers that race for it wait on the line: whoever comes second finds it done.
/// </summary>
public sealed record RunCycle(string Cycle, string Period) : ICommand<Nothing>, ITransactional;

internal sealed class RunCycleHandler(HubDbContext db, RequestContext context, TimeProvider clock, Pipe pipe) : IHandle<RunCycle, Nothing>
{
    public async Task<Nothing> Handle(RunCycle request, CancellationToken cancellationToken)
    {
        var cycle = Cycle.Of(request.Cycle);
        var period = Period.Parse(request.Period);
        var run = await db.LockRun(context, cycle, period, clock.GetUtcNow(), cancellationToken);
        if (run.State is CycleRunState.Succeeded) return Nothing.Value;
        run.Start(cycle.DueFor(period, await db.CampaignZone(context, cancellationToken)), clock.GetUtcNow());
        var ranking = await pipe.Send(new ClosePeriod(period.Key), cancellationToken);
        var rows = ranking.Groups.SelectMany(g => g.Rows).ToList();
        if (period.Kind is PeriodKind.Month) await pipe.Send(new DraftCircular(period.Key), cancellationToken);
        run.Succeed(rows.Count, rows.Sum(r => r.Due), rows.Sum(r => r.Closed), rows.Sum(r => r.OnTime), clock.GetUtcNow());
        return Nothing.Value;
    }
}

/// <summary>Writes a failed attempt into the run ledger, after its own transaction was rolled back.</summary>
public sealed record RecordFailedRun(string Cycle, string Period, string Detail) : ICommand<Nothing>, ITransactional;

internal sealed class RecordFailedRunHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<RecordFailedRun, Nothing>
{
    public async Task<Nothing> Handle(RecordFailedRun request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var run = await db.LockRun(context, Cycle.Of(request.Cycle), Period.Parse(request.Period), now, cancellationToken);
        if (run.State is not CycleRunState.Succeeded) run.Fail(request.Detail, now);
        return Nothing.Value;
    }
}

internal static class CycleLoads
{
    /// <summary>Makes the run's line if there is none, then holds it until the transaction ends.</summary>
    public static async Task<CycleRun> LockRun(this HubDbContext db, RequestContext context, Cycle cycle, Period period, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (id, campaignId, key) = (Guid.CreateVersion7(now), context.Actor.Campaign, period.Key);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO cycle_runs (id, campaign_id, cycle, period, state, started_at, attempts, caught_up)
            VALUES ({id}, {campaignId}, {cycle.Code}, {key}, 'Running', {now.ToUniversalTime()}, 0, false)
            ON CONFLICT (campaign_id, cycle, period) DO NOTHING
            """,
            cancellationToken);
        return await db.CycleRuns.FromSql($"SELECT * FROM cycle_runs WHERE campaign_id = {campaignId} AND cycle = {cycle.Code} AND period = {key} FOR UPDATE").SingleAsync(cancellationToken);
    }
}
