using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Notifications;

/// <summary>How a channel fares, written beside its settings: no change of what anybody has set.</summary>
internal static class ChannelUpkeep
{
    /// <summary>A far side that answered starts anew; one that did not rests, longer every time. What is to blame on one message alone is only noted.</summary>
    public static Task<int> NoteAsync(this HubDbContext db, Channel channel, ChannelFault? fault, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var own = db.Channels.Where(c => c.Id == channel.Id);
        if (fault is { FarSide: false }) return own.ExecuteUpdateAsync(set => set.SetProperty(c => c.LastError, fault.Message), cancellationToken);
        if (fault is not null)
        {
            var until = now + Delivery.WaitAfter(channel.Failures + 1);
            return own.ExecuteUpdateAsync(set => set.SetProperty(c => c.Failures, channel.Failures + 1).SetProperty(c => c.LastError, fault.Message).SetProperty(c => c.RestedAt, now).SetProperty(c => c.RestingUntil, until), cancellationToken);
        }

        return own.ExecuteUpdateAsync(
            set => set.SetProperty(c => c.Failures, 0).SetProperty(c => c.LastSentAt, now).SetProperty(c => c.RestingUntil, (DateTimeOffset?)null).SetProperty(c => c.RestedAt, (DateTimeOffset?)null).SetProperty(c => c.LastError, (string?)null),
            cancellationToken);
    }

    /// <summary>Somebody wants to see at once whether it works again.</summary>
    public static Task<int> WakeAsync(this HubDbContext db, Guid channelId, CancellationToken cancellationToken) =>
        db.Channels.Where(c => c.Id == channelId).ExecuteUpdateAsync(set => set.SetProperty(c => c.RestingUntil, (DateTimeOffset?)null), cancellationToken);

    /// <summary>What waits in a channel that is switched off does not come out of it days later.</summary>
    public static Task<int> DropWaitingAsync(this HubDbContext db, Guid channelId, CancellationToken cancellationToken) =>
        db.Deliveries.Where(d => d.ChannelId == channelId && d.State == DeliveryState.Waiting).ExecuteUpdateAsync(set => set.SetProperty(d => d.State, DeliveryState.Dropped), cancellationToken);
}
