using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Notifications;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Notifications;

/// <summary>The campaign's channels by name, how each fares, and how many of its messages wait or were given up. Addresses and secrets are never told.</summary>
public sealed record ListChannels : IQuery<ChannelPage>
{
    internal static void Map(RouteGroupBuilder channels) =>
        channels.MapGet("/", (Pipe pipe, CancellationToken ct) => pipe.Send(new ListChannels(), ct)).Is<ListChannels>(NotificationsFeature.Channels);
}

/// <summary>All channels, and whether this server has a mail service.</summary>
public sealed record ChannelPage(IReadOnlyList<ChannelRow> Items, bool HasMailService);

public sealed record ChannelRow(
    Guid ChannelId, string Name, ChannelKind Kind, Guid? UnitId, string? UnitNameZh, string? UnitNameEn, string? Host, bool HasSecret, bool English, string? Template, IReadOnlyList<string> Kinds, bool On,
    int Version, int Failures, DateTimeOffset? RestingUntil, string? LastError, DateTimeOffset? LastSentAt, int Waiting, int Failed);

internal sealed class ListChannelsHandler(HubDbContext db, ChannelsOptions options) : IHandle<ListChannels, ChannelPage>
{
    public async Task<ChannelPage> Handle(ListChannels request, CancellationToken cancellationToken)
    {
        var rows = await (
            from channel in db.Channels.AsNoTracking()
            join unit in db.Units on channel.UnitId equals unit.Id into units
            from unit in units.DefaultIfEmpty()
            orderby channel.Name, channel.Id
            select new ChannelRow(
                channel.Id, channel.Name, channel.Kind, channel.UnitId, unit.NameZh, unit.NameEn, channel.Host, channel.SealedSecret != null, channel.English, channel.Template, channel.Kinds, channel.On,
                channel.Version, channel.Failures, channel.RestingUntil, channel.LastError, channel.LastSentAt,
                db.Deliveries.Where(d => d.ChannelId == channel.Id && d.State == DeliveryState.Waiting).Take(Keyset.CountCap).Count(),
                db.Deliveries.Where(d => d.ChannelId == channel.Id && d.State == DeliveryState.Failed).Take(Keyset.CountCap).Count())).Take(Channel.Most).ToListAsync(cancellationToken);
        return new(rows, options.HasMail);
    }
}
