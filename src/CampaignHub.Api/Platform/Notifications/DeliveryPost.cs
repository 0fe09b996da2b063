using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Notifications;

/// <summary>What the sending of one delivery needs to know: through which channel, of which campaign, to where, and when not.</summary>
internal sealed record DeliveryFacts(Channel Channel, string Campaign, bool English, TimeZoneInfo Zone, QuietHours? Quiet, string? MailAddress, bool Unwished);

/// <summary>Puts a delivery into words and hands it to the mail service or to a webhook.</summary>
internal sealed class DeliveryPost(WebhookPost webhooks, MailPost mail, ChannelSecrets secrets, ChannelsOptions options)
{
    public async Task<DeliveryFacts> AboutAsync(HubDbContext db, Delivery delivery, CancellationToken cancellationToken)
    {
        var found = await (
            from channel in db.Channels.AsNoTracking()
            join campaign in db.Campaigns.AsNoTracking() on channel.CampaignId equals campaign.Id
            where channel.Id == delivery.ChannelId
            select new
            {
                Channel = channel,
                Campaign = campaign,
                Settings = db.NotificationSettings.FirstOrDefault(s => s.Id == campaign.Id),
                Wishes = db.NotificationPreferences.FirstOrDefault(w => w.Id == delivery.UserId),
                Account = db.Users.Where(u => u.Id == delivery.UserId).Select(u => u.Email).FirstOrDefault(),
            }).FirstAsync(cancellationToken);
        var own = delivery.UserId == Guid.Empty ? null : found.Wishes?.Wishes ?? new();
        var english = own?.English ?? found.Channel.English;
        var quiet = own is null ? found.Settings?.Quiet : own.QuietOr(found.Settings?.Quiet);
        return new(found.Channel, english ? found.Campaign.NameEn : found.Campaign.NameZh, english, ZoneTime.Zone(found.Campaign.TimeZone), quiet, own?.MailAddress ?? found.Account,
            found.Channel.Kind is ChannelKind.Mail && delivery.MessageId is not null && own is { Mail: false });
    }

    /// <summary>Throws <see cref="ChannelFault"/> when it did not get through.</summary>
    public Task SendAsync(DeliveryFacts about, IReadOnlyList<Delivery> deliveries, CancellationToken cancellationToken)
    {
        var message = ChannelMessage.Of(deliveries, about.Campaign, about.English, about.Zone, options.PublicAddress);
        var channel = about.Channel;
        if (channel.Kind is ChannelKind.Mail) return mail.SendAsync(about.MailAddress ?? throw new ChannelFault("this person has no mail address", farSide: false), message, cancellationToken);
        return webhooks.SendAsync(channel.Kind, secrets.Open(channel.SealedAddress!), channel.SealedSecret is { } secret ? secrets.Open(secret) : null, channel.Template, message, cancellationToken);
    }
}
