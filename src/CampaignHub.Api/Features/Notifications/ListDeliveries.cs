using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Notifications;

/// <summary>One page of the messages on their way through the channels, newest first: those given up unless another state is asked for.</summary>
public sealed record ListDeliveries(DeliveryState? State, Guid? ChannelId, int? Limit, string? Cursor) : IQuery<DeliveryPage>
{
    internal static void Map(RouteGroupBuilder deliveries) => deliveries.MapGet("/", (DeliveryState? state, Guid? channelId, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListDeliveries(state, channelId, limit, cursor), ct)).Is<ListDeliveries>(NotificationsFeature.Channels);
}

/// <summary>Messages, the marker of the next page, and with the first page how many there are: exact up to 10,000.</summary>
public sealed record DeliveryPage(IReadOnlyList<DeliveryRow> Items, string? Next, int? Total, bool TotalIsCapped);

public sealed record DeliveryRow(
    Guid DeliveryId, Guid ChannelId, string ChannelName, string Kind, string TitleZh, string TitleEn, string? ToName, DateTimeOffset At, DeliveryState State, int Attempts, DateTimeOffset? NextAttemptAt, string? LastError, DateTimeOffset? SentAt);

internal sealed class ListDeliveriesHandler(HubDbContext db) : IHandle<ListDeliveries, DeliveryPage>
{
    public async Task<DeliveryPage> Handle(ListDeliveries request, CancellationToken cancellationToken)
    {
        var state = request.State ?? DeliveryState.Failed;
        var all = db.Deliveries.AsNoTracking().Where(d => d.State == state);
        if (request.ChannelId is { } channelId) all = all.Where(d => d.ChannelId == channelId);
        var page = Cursor.Read(request.Cursor) is { At: { } at, Id: var id } ? all.Where(d => d.At < at || (d.At == at && d.Id < id)) : all;
        var limit = Keyset.Limit(request.Limit);
        var rows = await page.OrderByDescending(d => d.At).ThenByDescending(d => d.Id).Take(limit + 1)
            .Select(d => new DeliveryRow(
                d.Id, d.ChannelId, db.Channels.Where(c => c.Id == d.ChannelId).Select(c => c.Name).First(), d.Kind, d.TitleZh, d.TitleEn, db.Users.Where(u => u.Id == d.UserId).Select(u => u.DisplayName).FirstOrDefault(), d.At, d.State,
                d.Attempts, d.NextAttemptAt, d.LastError, d.SentAt)).ToListAsync(cancellationToken);
        var more = Keyset.Cut(rows, limit);
        var total = await Keyset.TotalAsync(all, request.Cursor, whole: more || request.Cursor is not null ? null : rows.Count, cancellationToken: cancellationToken);
        return new(rows, more ? new Cursor(rows[^1].At, rows[^1].DeliveryId).ToString() : null, total.Count, total.IsCapped);
    }
}
