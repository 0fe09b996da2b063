using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Notifications;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Notifications;

/// <summary>Has a message that was given up tried again, at once.</summary>
public sealed record RetryDelivery(Guid DeliveryId) : ICommand<Nothing>
{
    internal static void Map(RouteGroupBuilder deliveries) => deliveries.MapPost("/{deliveryId:guid}/retry", async (Guid deliveryId, DeliverySignal signal, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(new RetryDelivery(deliveryId), ct);
        signal.Raise();
        return Results.NoContent();
    }).Is<RetryDelivery>(NotificationsFeature.Channels).Produces(StatusCodes.Status204NoContent);
}

internal sealed class RetryDeliveryHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<RetryDelivery, Nothing>
{
    public async Task<Nothing> Handle(RetryDelivery request, CancellationToken cancellationToken)
    {
        var delivery = await db.Deliveries.FirstOrDefaultAsync(d => d.Id == request.DeliveryId, cancellationToken) ?? throw NotificationRefusals.DeliveryNotFound.AsException();
        if (!await db.Channels.AnyAsync(c => c.Id == delivery.ChannelId && c.On, cancellationToken)) throw NotificationRefusals.ChannelOff.AsException();
        delivery.Retry();
        await db.WakeAsync(delivery.ChannelId, cancellationToken);
        AuditTrail.Note(db, context, clock.GetUtcNow(), delivery.CampaignId, nameof(Delivery), delivery.Id, new { delivery.TitleZh, delivery.ChannelId });
        return Nothing.Value;
    }
}
