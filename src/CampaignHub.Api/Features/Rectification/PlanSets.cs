using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Data;

/// <summary>Rectification plans by name.</summary>
public sealed partial class HubDbContext
{
    public DbSet<CasePlan> CasePlans => Set<CasePlan>();
}
