namespace CampaignHub.Api.Platform.Scheduling;

internal static partial class SchedulingSetup
{
    /// <summary>Chooses the scheduler by <c>CampaignHub:Scheduler</c>: quartz (default), hangfire where it was built in, or none.</summary>
    public static IServiceCollection AddHubScheduling(this IServiceCollection services, IConfiguration configuration)
    {
        switch (configuration["CampaignHub:Scheduler"] ?? "quartz")
        {
            case "quartz":
                QuartzTicks.Register(services);
                break;
            case "none":
                services.AddSingleton<ITickScheduler, NoTicks>();
                break;
            case "hangfire":
                var used = false;
                UseHangfire(services, configuration, ref used);
                if (!used) throw new InvalidOperationException("This server was built without Hangfire; build it with -p:Scheduler=Hangfire.");
                break;
            case var other:
                throw new InvalidOperationException($"Unknown scheduler '{other}': quartz, hangfire or none.");
        }

        return services;
    }

    static partial void UseHangfire(IServiceCollection services, IConfiguration configuration, ref bool used);
}
