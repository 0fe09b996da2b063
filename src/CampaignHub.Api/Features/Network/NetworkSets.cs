using CampaignHub.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Data;

/// <summary>The responsibility network's tables by name.</summary>
public sealed partial class HubDbContext
{
    public DbSet<Pairing> Pairings => Set<Pairing>();

    public DbSet<PairingVisit> PairingVisits => Set<PairingVisit>();

    public DbSet<Reminder> Reminders => Set<Reminder>();
}
