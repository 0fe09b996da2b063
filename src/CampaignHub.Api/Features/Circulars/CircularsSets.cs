using CampaignHub.Domain.Circulars;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Data;

/// <summary>Circulars' tables by name.</summary>
public sealed partial class HubDbContext
{
    public DbSet<Circular> Circulars => Set<Circular>();

    public DbSet<CircularTimelineEntry> CircularTimeline => Set<CircularTimelineEntry>();

    public DbSet<UnitReceipt> UnitReceipts => Set<UnitReceipt>();

    public DbSet<DocumentNumberSeries> DocumentNumberSeries => Set<DocumentNumberSeries>();
}
