using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Notifications;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Notifications;

/// <summary>One page of the caller's own inbox, newest first, with the number of unread lines.</summary>
public sealed record ListNotifications(int? Limit, string? Cursor) : IQuery<NotificationPage>
{
    internal static void Map(RouteGroupBuilder notifications) => notifications.MapGet("/", (int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListNotifications(limit, cursor), ct)).Is<ListNotifications>(NotificationsFeature.Read);
}

/// <summary>Lines, the marker of the next page, and how many of the whole inbox are unread: exact up to 10,000.</summary>
public sealed record NotificationPage(IReadOnlyList<NotificationRow> Items, string? Next, int Unread);

public sealed record NotificationRow(Guid NotificationId, string Kind, string TitleZh, string TitleEn, string Link, DateTimeOffset At, bool Read);

internal sealed class ListNotificationsHandler(HubDbContext db, RequestContext context) : IHandle<ListNotifications, NotificationPage>
{
    public async Task<NotificationPage> Handle(ListNotifications request, CancellationToken cancellationToken)
    {
        var userId = context.Actor.UserId;
        var own = db.Set<Notification>().AsNoTracking().Where(n => n.UserId == userId);
        var unread = await own.Where(n => n.ReadAt == null).Take(Keyset.CountCap).CountAsync(cancellationToken);
        var page = Cursor.Read(request.Cursor) is { At: { } at, Id: var id } ? own.Where(n => n.At < at || (n.At == at && n.Id < id)) : own;
        var limit = Keyset.Limit(request.Limit);
        var rows = await page.OrderByDescending(n => n.At).ThenByDescending(n => n.Id).Take(limit + 1)
            .Select(n => new NotificationRow(n.Id, n.Kind, n.TitleZh, n.TitleEn, n.Link, n.At, n.ReadAt != null)).ToListAsync(cancellationToken);
        var more = Keyset.Cut(rows, limit);
        return new(rows, more ? new Cursor(rows[^1].At, rows[^1].NotificationId).ToString() : null, unread);
    }
}
