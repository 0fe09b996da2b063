using System.Reflection;

namespace CampaignHub.Api.Platform.Notifications;

internal static class NotificationsSetup
{
    /// <summary>Registers the delivery of events and every notice that the features declare.</summary>
    public static IServiceCollection AddHubNotifications(this IServiceCollection services, Assembly features, IConfiguration configuration)
    {
        var declared = features.GetTypes().Where(t => t is { IsAbstract: false, IsInterface: false })
            .SelectMany(t => t.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(INotify<>)).Select(i => (Shape: i, Type: t))).ToList();
        foreach (var (shape, type) in declared) services.AddScoped(shape, type);
        services.AddSingleton(new NoticeTable(declared.Select(d => d.Shape.GetGenericArguments()[0])));
        services.AddSingleton<DeliverOutbox>();
        services.AddSingleton(configuration.GetSection("Channels").Get<ChannelsOptions>() ?? new ChannelsOptions());
        services.AddSingleton<ChannelSecrets>().AddSingleton<WebhookPost>().AddSingleton<MailPost>().AddSingleton<DeliveryPost>().AddSingleton<SendDeliveries>().AddSingleton<DeliverySignal>();
        return services.AddHostedService<OutboxWorker>().AddHostedService<DeliveryWorker>();
    }
}
