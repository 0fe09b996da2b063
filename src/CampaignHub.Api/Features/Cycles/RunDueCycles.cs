using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Cycles;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Cycles;

/// <summary>
/// Runs one cycle for every period that is over and has not succeeded yet, oldest first (P-26). Each period is a unit of work of its
/// own: a failure is written down and tried again at the next tick, and stops neither the others nor the server. What is left to do is read from
/// the last period done: before it, only a failed run's line can be open, because periods are taken in order.
/// </summary>
public sealed record RunDueCycles(string Cycle) : IQuery<RunDueCyclesResult>;

public sealed record RunDueCyclesResult(int Succeeded, int Failed);

internal sealed class RunDueCyclesHandler(HubDbContext db, RequestContext context, TimeProvider clock, IServiceScopeFactory scopes, ILogger<RunDueCyclesHandler> log) : IHandle<RunDueCycles, RunDueCyclesResult>
{
    private const int MostHoles = 100;

    public async Task<RunDueCyclesResult> Handle(RunDueCycles request, CancellationToken cancellationToken)
    {
        var cycle = Cycle.Of(request.Cycle);
        var campaignId = context.Actor.Campaign;
        var zone = await db.CampaignZone(context, cancellationToken);
        var startedAt = await db.Campaigns.Where(c => c.Id == campaignId).Select(c => c.StartedAt).FirstAsync(cancellationToken);
        var runs = db.CycleRuns.Where(r => r.Cycle == cycle.Code);
        var last = await runs.Where(r => r.State == CycleRunState.Succeeded).MaxAsync(r => (string?)r.Period, cancellationToken);
        var open = await runs.Where(r => r.State != CycleRunState.Succeeded).OrderBy(r => r.Period).Take(MostHoles).Select(r => r.Period).ToListAsync(cancellationToken);
        var holes = open.Where(p => string.CompareOrdinal(p, last) < 0);
        var fresh = last is null ? cycle.DuePeriods(startedAt, clock.GetUtcNow(), zone) : cycle.DueFrom(Period.Parse(last).Next(), clock.GetUtcNow(), zone);
        var (succeeded, failed) = (0, 0);
        foreach (var period in holes.Select(Period.Parse).Concat(fresh))
        {
            try
            {
                await Send(campaignId, new RunCycle(cycle.Code, period.Key), cancellationToken);
                succeeded++;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(fault, "Cycle {Cycle} failed for {Period}", cycle.Code, period.Key);
                await Send(campaignId, new RecordFailedRun(cycle.Code, period.Key, fault is RefusedException refused ? refused.Refusal.Code : fault.GetType().Name), cancellationToken);
                failed++;
            }
        }

        return new(succeeded, failed);
    }

    private async Task Send(Guid campaignId, ICommand<Nothing> command, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Actor = Actor.SystemIn(campaignId);
        await scope.ServiceProvider.GetRequiredService<Pipe>().Send(command, cancellationToken);
    }
}
