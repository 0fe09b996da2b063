using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Audit;

/// <summary>At every start and then every minute: seals what can be sealed, campaign by campaign.</summary>
internal sealed class KeepAuditSealed(IServiceScopeFactory scopes, IConfiguration configuration, ILogger<KeepAuditSealed> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if ((configuration["CampaignHub:AuditSealer"] ?? configuration["CampaignHub:Scheduler"]) is "none") return;
        using var everyMinute = new PeriodicTimer(TimeSpan.FromMinutes(1));
        try
        {
            do
            {
                try
                {
                    await OnceAsync(stoppingToken);
                }
                catch (Exception fault) when (fault is not OperationCanceledException)
                {
                    if (ProblemEdge.IsDatabaseDown(fault)) log.LogWarning("The audit waits for the database: {Message}", fault.Message);
                    else log.LogError(fault, "The audit could not be sealed; trying again in a minute");
                }
            }
            while (await everyMinute.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    /// <summary>Seals until nothing more can be sealed now.</summary>
    public async Task OnceAsync(CancellationToken cancellationToken)
    {
        List<Guid> campaigns;
        await using (var scope = scopes.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<RequestContext>().Actor = Actor.System;
            campaigns = await scope.ServiceProvider.GetRequiredService<HubDbContext>().Campaigns.Select(c => c.Id).ToListAsync(cancellationToken);
        }

        foreach (var campaign in campaigns)
        {
            while ((await SealAsync(campaign, cancellationToken)).GoOn)
            {
            }
        }
    }

    private async Task<SealedAudit> SealAsync(Guid campaign, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Actor = Actor.SystemIn(campaign);
        return await scope.ServiceProvider.GetRequiredService<Pipe>().Send(new SealAudit(), cancellationToken);
    }
}
