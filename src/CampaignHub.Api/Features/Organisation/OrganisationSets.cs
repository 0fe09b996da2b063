using CampaignHub.Api.Features.Organisation;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Data;

/// <summary>Organisation's tables by name.</summary>
public sealed partial class HubDbContext
{
    public DbSet<Campaign> Campaigns => Set<Campaign>();

    public DbSet<RankingGroup> RankingGroups => Set<RankingGroup>();

    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<Area> Areas => Set<Area>();

    public DbSet<Body> Bodies => Set<Body>();

    public DbSet<BodyRule> BodyRules => Set<BodyRule>();

    public DbSet<BodyArea> BodyAreas => Set<BodyArea>();

    public DbSet<Contribution> Contributions => Set<Contribution>();

    public DbSet<RosterChange> RosterChanges => Set<RosterChange>();

    public DbSet<StaffMember> Staff => Set<StaffMember>();

    public DbSet<Appointment> Appointments => Set<Appointment>();

    public DbSet<RegisterProgress> RegisterProgress => Set<RegisterProgress>();
}
