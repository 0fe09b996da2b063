using CampaignHub.Api.Platform;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Imports;

/// <summary>Raised when an import is queued on this server.</summary>
internal sealed class LedgerImportSignal : Signal;

/// <summary>Takes queued imports in, batch by batch, and goes on with those that a stopped or killed server left running.</summary>
internal sealed class LedgerImportWorker(IServiceScopeFactory scopes, LedgerFiles files, LedgerImportSignal signal, IConfiguration configuration, ILogger<LedgerImportWorker> log) : BackgroundService
{
    private const int MostAttempts = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly Dictionary<Guid, int> failures = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (configuration["CampaignHub:ImportWorker"] is "none") return;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await WorkOnce(stoppingToken))
                {
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                if (ProblemEdge.IsDatabaseDown(fault)) log.LogWarning("Imports wait for the database: {Message}", fault.Message);
                else log.LogError(fault, "Imports could not be looked through");
            }

            await signal.WaitAsync(Pause, stoppingToken);
        }
    }

    private async Task<bool> WorkOnce(CancellationToken cancellationToken)
    {
        var again = false;
        foreach (var run in await Waiting(cancellationToken)) again |= await TakeBatch(run, cancellationToken);
        return again;
    }

    private async Task<bool> TakeBatch(LedgerImportRun run, CancellationToken cancellationToken)
    {
        try
        {
            var progress = await Send(run, new ImportLedgerRows(run.Id), cancellationToken);
            failures.Remove(run.Id);
            if (!progress.GoOn) files.Forget(run.Id);
            return progress.GoOn;
        }
        catch (RefusedException refused) when (refused.Refusal == LedgerRefusals.FileGone)
        {
            await Send(run, new FailLedgerImport(run.Id, refused.Refusal.Code), cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException && !ProblemEdge.IsDatabaseDown(fault))
        {
            var attempts = failures[run.Id] = failures.GetValueOrDefault(run.Id) + 1;
            log.LogError(fault, "Import {ImportId} failed at row {Processed}, attempt {Attempts}", run.Id, run.Processed, attempts);
            if (attempts < MostAttempts) return false;
            failures.Remove(run.Id);
            await Send(run, new FailLedgerImport(run.Id, LedgerRefusals.RunFailed.Code), cancellationToken);
        }

        return false;
    }

    private async Task<IReadOnlyList<LedgerImportRun>> Waiting(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Actor = Actor.System;
        var db = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        return await db.LedgerImports.AsNoTracking().Where(r => r.State == LedgerImportState.Queued || r.State == LedgerImportState.Running).OrderBy(r => r.CreatedAt).Take(20).ToListAsync(cancellationToken);
    }

    private async Task<TResult> Send<TResult>(LedgerImportRun run, ICommand<TResult> command, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Actor = Actor.SystemIn(run.CampaignId) with { UserId = run.StartedBy, Name = run.StartedByName };
        return await scope.ServiceProvider.GetRequiredService<Pipe>().Send(command, cancellationToken);
    }
}
