using Quartz;

namespace CampaignHub.Api.Platform.Scheduling;

/// <summary>Ticks by Quartz on the same PostgreSQL, clustered; the one file that names Quartz.</summary>
internal sealed class QuartzTicks(ISchedulerFactory schedulers) : ITickScheduler
{
    private const string Campaign = "campaign";
    private const string Name = "name";

    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<ITickScheduler, QuartzTicks>();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "campaignhub";
                scheduler.GenerateInstanceId = true;
            });
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(source => source.DataSourceFactory = provider => provider.GetRequiredService<Npgsql.NpgsqlDataSource>());
                store.UseClustering();
                store.ProvisionSchema();
                store.UseSystemTextJsonSerializer();
            });
        });
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }

    public async Task KeepAsync(Tick tick, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var key = KeyOf(tick.Name, tick.CampaignId);
        if (await scheduler.GetTrigger(key, cancellationToken) is ICronTrigger known && known.CronExpressionString == tick.Cron && known.TimeZone.Id == tick.TimeZone) return;
        var job = JobBuilder.Create<SendTick>()
            .WithIdentity(key.Name, key.Group)
            .UsingJobData(Name, tick.Name)
            .UsingJobData(Campaign, tick.CampaignId.ToString())
            .StoreDurably()
            .RequestRecovery()
            .Build();
        var trigger = TriggerBuilder.Create()
            .WithIdentity(key)
            .ForJob(job)
            .WithCronSchedule(tick.Cron, cron => cron.InTimeZone(TimeZoneInfo.FindSystemTimeZoneById(tick.TimeZone)).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
            .Build();
        await scheduler.ScheduleJob(job, [trigger], new ScheduleJobOptions { Replace = true }, cancellationToken);
    }

    public async Task<DateTimeOffset?> NextAsync(string name, Guid campaignId, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        return (await scheduler.GetTrigger(KeyOf(name, campaignId), cancellationToken))?.NextFireTimeUtc;
    }

    private static TriggerKey KeyOf(string name, Guid campaignId) => new(name, campaignId.ToString("N"));

    [DisallowConcurrentExecution]
    internal sealed class SendTick(ITickReceiver receiver) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            var data = context.MergedJobDataMap;
            await receiver.ReceiveAsync(data.GetString(Name)!, Guid.Parse(data.GetString(Campaign)!), context.ScheduledFireTimeUtc ?? context.FireTimeUtc, cancellationToken);
        }
    }
}
