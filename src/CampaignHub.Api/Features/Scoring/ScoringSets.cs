using CampaignHub.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Data;

/// <summary>Scoring's tables by name.</summary>
public sealed partial class HubDbContext
{
    public DbSet<ScoringScheme> ScoringSchemes => Set<ScoringScheme>();

    public DbSet<PeriodClose> PeriodCloses => Set<PeriodClose>();

    public DbSet<PeriodStanding> PeriodStandings => Set<PeriodStanding>();

    public DbSet<PeriodSnapshot> PeriodSnapshots => Set<PeriodSnapshot>();
}
