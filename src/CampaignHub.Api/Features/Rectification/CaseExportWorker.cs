using CampaignHub.Api.Platform;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Raised when an export is asked for on this server.</summary>
internal sealed class CaseExportSignal : Signal;

/// <summary>Writes the exports that wait one after the other, and those a stopped or killed server left half written.</summary>
internal sealed class CaseExportWorker(IServiceScopeFactory scopes, CaseExportSignal signal, IConfiguration configuration, ILogger<CaseExportWorker> log) : BackgroundService
{
    private const int MostAttempts = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly Dictionary<Guid, int> failures = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (configuration["CampaignHub:ExportWorker"] is "none") return;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var (id, campaignId) in await Waiting(stoppingToken)) await Run(id, campaignId, stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                if (ProblemEdge.IsDatabaseDown(fault)) log.LogWarning("Exports wait for the database: {Message}", fault.Message);
                else log.LogError(fault, "Exports could not be looked through");
            }

            await signal.WaitAsync(Pause, stoppingToken);
        }
    }

    private async Task Run(Guid id, Guid campaignId, CancellationToken cancellationToken)
    {
        try
        {
            await Send(campaignId, new RunCaseExport(id), cancellationToken);
            failures.Remove(id);
        }
        catch (Exception fault) when (fault is not OperationCanceledException && (!ProblemEdge.IsDatabaseDown(fault) || fault is { InnerException: TimeoutException }))
        {
            var attempts = failures[id] = failures.GetValueOrDefault(id) + 1;
            log.LogError(fault, "Export {ExportId} failed, attempt {Attempts}", id, attempts);
            if (attempts < MostAttempts) return;
            failures.Remove(id);
            await Send(campaignId, new FailCaseExport(id), cancellationToken);
        }
    }

    private async Task<List<(Guid Id, Guid CampaignId)>> Waiting(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Actor = Actor.System;
        var db = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        var waiting = db.CaseExports.AsNoTracking().Where(e => e.State == CaseExportState.Waiting || e.State == CaseExportState.Running);
        return [.. (await waiting.OrderBy(e => e.AskedAt).Take(20).Select(e => new { e.Id, e.CampaignId }).ToListAsync(cancellationToken)).Select(e => (e.Id, e.CampaignId))];
    }

    private async Task Send(Guid campaignId, ICommand<Nothing> command, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Actor = Actor.SystemIn(campaignId);
        await scope.ServiceProvider.GetRequiredService<Pipe>().Send(command, cancellationToken);
    }
}
