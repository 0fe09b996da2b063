using CampaignHub.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Data;

/// <summary>The tables of channels and deliveries by name.</summary>
public sealed partial class HubDbContext
{
    public DbSet<Channel> Channels => Set<Channel>();

    public DbSet<Delivery> Deliveries => Set<Delivery>();

    public DbSet<NotificationPreferences> NotificationPreferences => Set<NotificationPreferences>();

    public DbSet<NotificationSettings> NotificationSettings => Set<NotificationSettings>();
}
