namespace CampaignHub.Api.Platform.Scheduling;

/// <summary>A recurring moment of one campaign: a cron expression (seconds first) read in an IANA time zone.</summary>
public sealed record Tick(string Name, Guid CampaignId, string Cron, string TimeZone);

/// <summary>Keeps ticks in the database and fires each once, on one of the servers.</summary>
public interface ITickScheduler
{
    /// <summary>Makes the stored tick equal to this one; harmless when it already is.</summary>
    Task KeepAsync(Tick tick, CancellationToken cancellationToken);

    /// <summary>The next instant at which the tick fires; null when it is unknown.</summary>
    Task<DateTimeOffset?> NextAsync(string name, Guid campaignId, CancellationToken cancellationToken);
}

/// <summary>What a tick means; the scheduler knows nothing else of the application.</summary>
public interface ITickReceiver
{
    /// <param name="firedAt">The moment of the schedule, not of the clock.</param>
    Task ReceiveAsync(string name, Guid campaignId, DateTimeOffset firedAt, CancellationToken cancellationToken);
}

/// <summary>The scheduler of a server that runs none: it knows no next moment.</summary>
internal sealed class NoTicks : ITickScheduler
{
    public Task KeepAsync(Tick tick, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<DateTimeOffset?> NextAsync(string name, Guid campaignId, CancellationToken cancellationToken) => Task.FromResult<DateTimeOffset?>(null);
}
