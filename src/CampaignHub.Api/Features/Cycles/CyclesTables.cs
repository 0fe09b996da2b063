using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Cycles;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Cycles;

internal sealed class CyclesTables : ITables
{
    public void Map(ModelBuilder model, HubDbContext db) => model.Entity<CycleRun>(run =>
    {
        run.ToTable("cycle_runs");
        run.Property(r => r.Cycle).HasMaxLength(16);
        run.Property(r => r.Period).HasMaxLength(16);
        run.HasIndex(r => new { r.CampaignId, r.Cycle, r.Period }).IsUnique();
        run.HasIndex(r => new { r.CampaignId, r.StartedAt, r.Id });
        run.HasIndex(r => new { r.CampaignId, r.Cycle, r.Period }, "ix_cycle_runs_unfinished").HasFilter("state <> 'Succeeded'");
    });
}
