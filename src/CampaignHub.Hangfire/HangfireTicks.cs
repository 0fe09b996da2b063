using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.Storage;

namespace CampaignHub.Api.Platform.Scheduling;

/// <summary>Ticks by Hangfire on the same PostgreSQL: the same port as Quartz, chosen with <c>CampaignHub:Scheduler=hangfire</c>.</summary>
internal sealed class HangfireTicks(IRecurringJobManager jobs, JobStorage storage) : ITickScheduler
{
    public Task KeepAsync(Tick tick, CancellationToken cancellationToken)
    {
        jobs.AddOrUpdate<SendTick>(
            KeyOf(tick.Name, tick.CampaignId),
            send => send.RunAsync(tick.Name, tick.CampaignId, CancellationToken.None),
            FiveFields(tick.Cron),
            new RecurringJobOptions { TimeZone = TimeZoneInfo.FindSystemTimeZoneById(tick.TimeZone) });
        return Task.CompletedTask;
    }

    public Task<DateTimeOffset?> NextAsync(string name, Guid campaignId, CancellationToken cancellationToken)
    {
        using var connection = storage.GetConnection();
        var key = KeyOf(name, campaignId);
        var job = connection.GetRecurringJobs().FirstOrDefault(j => j.Id == key);
        return Task.FromResult(job?.NextExecution is { } next ? new DateTimeOffset(DateTime.SpecifyKind(next, DateTimeKind.Utc)) : (DateTimeOffset?)null);
    }

    private static string KeyOf(string name, Guid campaignId) => $"{name}:{campaignId:N}";

    /// <summary>Hangfire's cron has no seconds and writes any day as a star.</summary>
    private static string FiveFields(string cron) => cron[(cron.IndexOf(' ', StringComparison.Ordinal) + 1)..].Replace('?', '*');

    internal sealed class SendTick(ITickReceiver receiver, TimeProvider clock)
    {
        [DisableConcurrentExecution(timeoutInSeconds: 600)]
        public Task RunAsync(string name, Guid campaignId, CancellationToken cancellationToken) => receiver.ReceiveAsync(name, campaignId, clock.GetUtcNow(), cancellationToken);
    }
}

internal static partial class SchedulingSetup
{
    static partial void UseHangfire(IServiceCollection services, IConfiguration configuration, ref bool used)
    {
        var connectionString = configuration.GetConnectionString("CampaignHub");
        services.AddHangfire((_, hangfire) => hangfire.UsePostgreSqlStorage(
            storage => storage.UseNpgsqlConnection(connectionString), new PostgreSqlStorageOptions { SchemaName = "hangfire" }));
        services.AddHangfireServer(server => server.WorkerCount = 2);
        services.AddSingleton<ITickScheduler, HangfireTicks>();
        used = true;
    }
}
