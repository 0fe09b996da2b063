using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Notifications;

/// <summary>The campaign's quiet hours.</summary>
public sealed record GetNotificationSettings : IQuery<NotificationSettingsPage>
{
    internal static void Map(RouteGroupBuilder notifications) => notifications.MapGet("/settings", (Pipe pipe, CancellationToken ct) =>
        pipe.Send(new GetNotificationSettings(), ct)).Is<GetNotificationSettings>(NotificationsFeature.Channels);
}

public sealed record NotificationSettingsPage(TimeOnly? QuietFrom, TimeOnly? QuietUntil, int Version);

internal sealed class GetNotificationSettingsHandler(HubDbContext db) : IHandle<GetNotificationSettings, NotificationSettingsPage>
{
    public async Task<NotificationSettingsPage> Handle(GetNotificationSettings request, CancellationToken cancellationToken) =>
        await db.NotificationSettings.AsNoTracking().FirstOrDefaultAsync(cancellationToken) is { } set ? new(set.QuietFrom, set.QuietUntil, set.Version) : new(null, null, 0);
}
