using CampaignHub.Domain.Duty;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Data;

/// <summary>The tables of duty rosters and site work by name.</summary>
public sealed partial class HubDbContext
{
    public DbSet<DutyRoster> DutyRosters => Set<DutyRoster>();

    public DbSet<DutyEntry> DutyEntries => Set<DutyEntry>();

    public DbSet<DutyWarning> DutyWarnings => Set<DutyWarning>();

    public DbSet<SiteDuty> SiteDuties => Set<SiteDuty>();

    public DbSet<SiteWork> SiteWorks => Set<SiteWork>();
}
