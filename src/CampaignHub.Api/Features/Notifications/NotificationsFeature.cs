using CampaignHub.Api.Platform.Http;
using static CampaignHub.Api.Platform.Identity.Role;

namespace CampaignHub.Api.Features.Notifications;

/// <summary>Everybody's own inbox.</summary>
internal sealed class NotificationsFeature : IFeature
{
    public static Permission Read { get; } = new("notifications.read", Administrator, CampaignOffice, Leader, Inspector, UnitContact, Oversight, ExternalSupervisor);

    public IReadOnlyList<Permission> Permissions => [Read];

    public void Map(IEndpointRouteBuilder api)
    {
        var notifications = api.MapGroup("/notifications").WithTags("Notifications");
        ListNotifications.Map(notifications);
        MarkNotificationsRead.Map(notifications);
    }
}
