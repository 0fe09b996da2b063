using CampaignHub.Domain.Cycles;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Data;

/// <summary>The cycle engine's tables by name.</summary>
public sealed partial class HubDbContext
{
    public DbSet<CycleRun> CycleRuns => Set<CycleRun>();
}
