using CampaignHub.Domain.Communities;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Data;

/// <summary>The registers of communities by name.</summary>
public sealed partial class HubDbContext
{
    public DbSet<CommunityProfile> CommunityProfiles => Set<CommunityProfile>();

    public DbSet<FacilityItem> FacilityItems => Set<FacilityItem>();

    public DbSet<FacilityCheck> FacilityChecks => Set<FacilityCheck>();

    public DbSet<Compound> Compounds => Set<Compound>();

    public DbSet<FrontageAgreement> Frontages => Set<FrontageAgreement>();

    public DbSet<FrontageBreach> FrontageBreaches => Set<FrontageBreach>();
}
