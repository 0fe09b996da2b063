using CampaignHub.Api.Platform.Http;

namespace CampaignHub.Api.Platform.Notifications;

/// <summary>Raised when this server has queued deliveries.</summary>
internal sealed class DeliverySignal : Signal;

/// <summary>Sends what waits as soon as this server queues some, and every two seconds what other servers queued or what was put off.</summary>
internal sealed class DeliveryWorker(SendDeliveries send, DeliverySignal signal, IConfiguration configuration, ILogger<DeliveryWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (configuration["CampaignHub:OutboxWorker"] is "none") return;
        IReadOnlyList<Task> atWork = [];
        try
        {
            while (true)
            {
                try
                {
                    atWork = await send.StartAsync(stoppingToken);
                }
                catch (Exception fault) when (fault is not OperationCanceledException)
                {
                    if (ProblemEdge.IsDatabaseDown(fault)) log.LogWarning("Deliveries wait for the database: {Message}", fault.Message);
                    else log.LogError(fault, "Deliveries could not be sent");
                }

                await signal.WaitAsync(Pause, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(atWork).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }
}
