using CampaignHub.Api.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Notifications;

/// <summary>One line in one person's inbox.</summary>
public sealed class Notification
{
    public Guid Id { get; set; }

    public Guid CampaignId { get; set; }

    public Guid UserId { get; set; }

    /// <summary>The outbox message it came from: each person hears of each event once.</summary>
    public long MessageId { get; set; }

    public string Kind { get; set; } = "";

    public string TitleZh { get; set; } = "";

    public string TitleEn { get; set; } = "";

    public string Link { get; set; } = "";

    public DateTimeOffset At { get; set; }

    public DateTimeOffset? ReadAt { get; set; }
}

internal sealed class NotificationTables : ITables
{
    public void Map(ModelBuilder model, HubDbContext db) => model.Entity<Notification>(notification =>
    {
        notification.ToTable("notifications");
        notification.Property(n => n.Id).ValueGeneratedNever();
        notification.HasIndex(n => new { n.MessageId, n.UserId }).IsUnique();
        notification.HasIndex(n => new { n.UserId, n.At, n.Id });
        notification.HasIndex(n => n.UserId).HasFilter("read_at IS NULL").HasDatabaseName("ix_notifications_unread");
    });
}
