using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Notifications;

internal sealed class ChannelTables : ITables, ITakenNames
{
    public IReadOnlyDictionary<string, Refusal> Taken { get; } = new Dictionary<string, Refusal>
    {
        ["ix_channels_mail"] = NotificationRefusals.MailOnce,
        ["pk_channels"] = NotificationRefusals.ChannelChanged,
    };

    public IReadOnlySet<string> Races { get; } = new HashSet<string> { "pk_notification_preferences", "pk_notification_settings" };

    public void Map(ModelBuilder model, HubDbContext db)
    {
        model.Entity<Channel>(channel =>
        {
            channel.ToTable("channels");
            channel.Property(c => c.Version).IsConcurrencyToken();
            channel.Property(c => c.Name).HasMaxLength(100);
            channel.Property(c => c.Host).HasMaxLength(253);
            channel.Property(c => c.Template).HasMaxLength(2000);
            channel.HasIndex(c => new { c.CampaignId, c.Name, c.Id });
            channel.HasIndex(c => c.CampaignId, "ix_channels_mail").IsUnique().HasFilter("kind = 'Mail'");
        });
        model.Entity<Delivery>(delivery =>
        {
            delivery.ToTable("deliveries");
            delivery.Property(d => d.Id).ValueGeneratedNever();
            delivery.HasIndex(d => new { d.ChannelId, d.MessageId, d.UserId }).IsUnique();
            delivery.HasIndex(d => new { d.ChannelId, d.NextAttemptAt, d.Id }, "ix_deliveries_waiting").HasFilter("state = 'Waiting'");
            delivery.HasIndex(d => new { d.CampaignId, d.State, d.At, d.Id });
            delivery.HasIndex(d => d.SentAt).HasFilter("sent_at IS NOT NULL");
        });
        model.Entity<NotificationPreferences>(wishes =>
        {
            wishes.ToTable("notification_preferences");
            wishes.Ignore(w => w.Wishes);
            wishes.Property(w => w.Version).IsConcurrencyToken();
            wishes.Property(w => w.MailAddress).HasMaxLength(254);
        });
        model.Entity<NotificationSettings>(settings =>
        {
            settings.ToTable("notification_settings");
            settings.Ignore(s => s.Quiet);
            settings.Property(s => s.Version).IsConcurrencyToken();
        });
    }
}
