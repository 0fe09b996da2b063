using CampaignHub.Api.Features.Duty;
using CampaignHub.Api.Features.Network;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Api.Platform.Scheduling;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Cycles;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Cycles;

/// <summary>Turns a tick into the command it stands for.</summary>
internal sealed class CycleTicks(IServiceScopeFactory scopes) : ITickReceiver
{
    /// <summary>What is looked for every minute, whatever the hour: clocks that have run out.</summary>
    public const string Sweep = "sweep";

    public async Task ReceiveAsync(string name, Guid campaignId, DateTimeOffset firedAt, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Actor = Actor.SystemIn(campaignId);
        var pipe = scope.ServiceProvider.GetRequiredService<Pipe>();
        if (name is not Sweep)
        {
            await pipe.Send(new RunDueCycles(name), cancellationToken);
            return;
        }

        await pipe.Send(new SettleDueArbitrations(), cancellationToken);
        await pipe.Send(new ResumeDueCases(), cancellationToken);
        await pipe.Send(new RemindOfLimits(), cancellationToken);
        await pipe.Send(new DrawLookBacks(), cancellationToken);
        await pipe.Send(new RemindVisits(), cancellationToken);
        await pipe.Send(new WarnOfDutyShortfalls(), cancellationToken);
        await pipe.Send(new LiftSolved(), cancellationToken);
        await pipe.Send(new ClimbLadder(), cancellationToken);
        await pipe.Send(new SweepCaseExports(), cancellationToken);
    }

    /// <summary>The cron expression of a cycle, seconds first: daily, Mondays, or the first of the month at its time.</summary>
    public static string Cron(Cycle cycle) => cycle.PeriodKind switch
    {
        PeriodKind.Day => $"0 {cycle.At.Minute} {cycle.At.Hour} * * ?",
        PeriodKind.Week => $"0 {cycle.At.Minute} {cycle.At.Hour} ? * MON",
        PeriodKind.Month => $"0 {cycle.At.Minute} {cycle.At.Hour} 1 * ?",
        _ => throw new InvalidOperationException($"Unknown period kind {cycle.PeriodKind}."),
    };
}

/// <summary>At every start and then every minute: every campaign has its ticks, and what is due and was missed runs; then what has served its time is swept.</summary>
internal sealed class KeepCycles(IServiceScopeFactory scopes, ITickScheduler scheduler, ITickReceiver receiver, TimeProvider clock, IConfiguration configuration, ILogger<KeepCycles> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (configuration["CampaignHub:Scheduler"] is "none") return;
        var known = new HashSet<Guid>();
        using var everyMinute = new PeriodicTimer(TimeSpan.FromMinutes(1));
        try
        {
            do
            {
                try
                {
                    foreach (var campaign in await CampaignsAsync(stoppingToken))
                    {
                        foreach (var cycle in Cycle.All)
                        {
                            if (!known.Contains(campaign.Id)) await scheduler.KeepAsync(new Tick(cycle.Code, campaign.Id, CycleTicks.Cron(cycle), campaign.TimeZone), stoppingToken);
                            await receiver.ReceiveAsync(cycle.Code, campaign.Id, clock.GetUtcNow(), stoppingToken);
                        }

                        await receiver.ReceiveAsync(CycleTicks.Sweep, campaign.Id, clock.GetUtcNow(), stoppingToken);
                        known.Add(campaign.Id);
                    }

                    await SweepAsync(stoppingToken);
                }
                catch (Exception fault) when (fault is not OperationCanceledException)
                {
                    log.LogWarning(fault, "Cycles could not be kept; trying again in a minute");
                }
            }
            while (await everyMinute.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Actor = Actor.System;
        await scope.ServiceProvider.GetRequiredService<Pipe>().Send(new SweepStored(), cancellationToken);
    }

    private async Task<List<(Guid Id, string TimeZone)>> CampaignsAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Actor = Actor.System;
        var db = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        return [.. (await db.Campaigns.Select(c => new { c.Id, c.TimeZone }).ToListAsync(cancellationToken)).Select(c => (c.Id, c.TimeZone))];
    }
}
