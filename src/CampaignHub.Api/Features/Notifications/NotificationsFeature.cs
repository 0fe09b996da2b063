using CampaignHub.Api.Platform.Http;
using static CampaignHub.Api.Platform.Identity.Role;

namespace CampaignHub.Api.Features.Notifications;

/// <summary>Everybody's own inbox and wishes; the channels by which notices leave the house.</summary>
internal sealed class NotificationsFeature : IFeature
{
    public static Permission Read { get; } = new("notifications.read", Administrator, CampaignOffice, Leader, Inspector, UnitContact, Oversight, ExternalSupervisor);

    public static Permission Channels { get; } = new("notifications.channels", Administrator, CampaignOffice) { CampaignWide = true };

    public IReadOnlyList<Permission> Permissions => [Read, Channels];

    public void Map(IEndpointRouteBuilder api)
    {
        var notifications = api.MapGroup("/notifications").WithTags("Notifications");
        ListNotifications.Map(notifications);
        MarkNotificationsRead.Map(notifications);
        GetNotificationPreferences.Map(notifications);
        SetNotificationPreferences.Map(notifications);
        GetNotificationSettings.Map(notifications);
        SetNotificationSettings.Map(notifications);
        var channels = api.MapGroup("/channels").WithTags("Notifications");
        ListChannels.Map(channels);
        SetChannel.Map(channels);
        TryChannel.Map(channels);
        var deliveries = api.MapGroup("/deliveries").WithTags("Notifications");
        ListDeliveries.Map(deliveries);
        RetryDelivery.Map(deliveries);
    }
}
