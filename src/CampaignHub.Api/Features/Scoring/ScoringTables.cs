using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Scoring;

internal sealed class ScoringTables : ITables, ITakenNames
{
    public IReadOnlyDictionary<string, Refusal> Taken { get; } = new Dictionary<string, Refusal>
    {
        ["ix_period_closes_campaign_id_kind_period"] = ScoringRefusals.AlreadyClosed,
        ["ix_scoring_schemes_campaign_id_version"] = ScoringRefusals.SchemeTaken,
    };

    public void Map(ModelBuilder model, HubDbContext db)
    {
        model.Entity<ScoringScheme>(scheme =>
        {
            scheme.ToTable("scoring_schemes");
            scheme.Ignore(s => s.Terms);
            scheme.HasIndex(s => new { s.CampaignId, s.Version }).IsUnique();
        });
        model.Entity<PeriodClose>(close =>
        {
            close.ToTable("period_closes");
            close.Property(c => c.Period).HasMaxLength(16);
            close.Property(c => c.ContentHash).HasMaxLength(64);
            close.HasIndex(c => new { c.CampaignId, c.Kind, c.Period }).IsUnique();
            close.HasIndex(c => new { c.CampaignId, c.Kind, c.FirstDay });
            close.HasMany(c => c.Standings).WithOne().HasForeignKey(s => s.PeriodCloseId);
            close.HasOne(c => c.Snapshot).WithOne().HasForeignKey<PeriodSnapshot>(s => s.PeriodCloseId);
        });
        model.Entity<PeriodStanding>(standing =>
        {
            standing.ToTable("period_standings");
            standing.HasKey(s => new { s.PeriodCloseId, s.UnitId });
            standing.Property(s => s.Score).HasPrecision(5, 2);
        });
        model.Entity<PeriodSnapshot>(snapshot =>
        {
            snapshot.ToTable("period_snapshots");
            snapshot.HasKey(s => s.PeriodCloseId);
            snapshot.Property(s => s.Content).HasColumnType("bytea");
        });
    }
}
