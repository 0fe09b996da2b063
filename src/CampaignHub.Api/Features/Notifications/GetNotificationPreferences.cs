using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Notifications;

/// <summary>The caller's own wishes about notices outside the inbox.</summary>
public sealed record GetNotificationPreferences : IQuery<NotificationPreferencesPage>
{
    internal static void Map(RouteGroupBuilder notifications) => notifications.MapGet("/preferences", (Pipe pipe, CancellationToken ct) =>
        pipe.Send(new GetNotificationPreferences(), ct)).Is<GetNotificationPreferences>(NotificationsFeature.Read);
}

/// <summary>The wishes, the account's own address, whether the campaign sends mail at all, and its quiet hours.</summary>
public sealed record NotificationPreferencesPage(NotificationWishes Wishes, int Version, string? AccountAddress, bool MailIsSent, TimeOnly? CampaignQuietFrom, TimeOnly? CampaignQuietUntil);

internal sealed class GetNotificationPreferencesHandler(HubDbContext db, RequestContext context) : IHandle<GetNotificationPreferences, NotificationPreferencesPage>
{
    public async Task<NotificationPreferencesPage> Handle(GetNotificationPreferences request, CancellationToken cancellationToken)
    {
        var userId = context.Actor.UserId;
        var kept = await db.NotificationPreferences.AsNoTracking().FirstOrDefaultAsync(w => w.Id == userId, cancellationToken);
        var address = await db.Users.Where(u => u.Id == userId).Select(u => u.Email).FirstOrDefaultAsync(cancellationToken);
        var sent = await db.Channels.AnyAsync(c => c.On && c.Kind == ChannelKind.Mail, cancellationToken);
        var campaign = await db.NotificationSettings.AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        return new(kept?.Wishes ?? new(), kept?.Version ?? 0, address, sent, campaign?.QuietFrom, campaign?.QuietUntil);
    }
}
