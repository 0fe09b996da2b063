using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;

namespace CampaignHub.Api.Platform.Notifications;

/// <summary>Delivers stored events a moment after this server commits some, those of a busy moment together, and every two seconds those of other servers.</summary>
internal sealed class OutboxWorker(DeliverOutbox deliver, OutboxSignal signal, IConfiguration configuration, ILogger<OutboxWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Too short for anybody who waits for a notice, long enough for a hundred commits to share one look.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(100);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (configuration["CampaignHub:OutboxWorker"] is "none") return;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await deliver.OnceAsync(stoppingToken) == DeliverOutbox.Batch)
                {
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                if (ProblemEdge.IsDatabaseDown(fault)) log.LogWarning("Notifications wait for the database: {Message}", fault.Message);
                else log.LogError(fault, "Notifications could not be delivered");
            }

            await signal.WaitAsync(Pause, stoppingToken);
            await Task.Delay(Gathering, stoppingToken);
        }
    }
}
