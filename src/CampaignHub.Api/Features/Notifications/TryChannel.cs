using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Notifications;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Notifications;

/// <summary>Sends a trial message through a channel: to the group of a robot, or by e-mail to the caller. It goes the way of every other message.</summary>
public sealed record TryChannel(Guid ChannelId) : ICommand<Nothing>
{
    public const string Kind = "channel.trial";

    internal static void Map(RouteGroupBuilder channels) => channels.MapPost("/{channelId:guid}/try", async (Guid channelId, DeliverySignal signal, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(new TryChannel(channelId), ct);
        signal.Raise();
        return Results.NoContent();
    }).Is<TryChannel>(NotificationsFeature.Channels).Produces(StatusCodes.Status204NoContent);
}

internal sealed class TryChannelHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<TryChannel, Nothing>
{
    public async Task<Nothing> Handle(TryChannel request, CancellationToken cancellationToken)
    {
        var channel = await db.Channels.Where(c => c.Id == request.ChannelId).Select(c => new { c.Kind, c.On }).FirstOrDefaultAsync(cancellationToken) ?? throw NotificationRefusals.ChannelNotFound.AsException();
        if (!channel.On) throw NotificationRefusals.ChannelOff.AsException();
        await db.WakeAsync(request.ChannelId, cancellationToken);
        var now = clock.GetUtcNow();
        db.Add(new Delivery
        {
            Id = Guid.CreateVersion7(now),
            CampaignId = context.Actor.Campaign,
            ChannelId = request.ChannelId,
            UserId = channel.Kind is ChannelKind.Mail ? context.Actor.UserId : Guid.Empty,
            Kind = TryChannel.Kind,
            TitleZh = "测试消息：该通知渠道可以使用",
            TitleEn = "A trial message: this channel works",
            Link = "/inbox",
            At = now,
            Urgent = true,
        });
        return Nothing.Value;
    }
}
