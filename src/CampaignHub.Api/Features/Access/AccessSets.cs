using CampaignHub.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Data;

/// <summary>Access' tables by name.</summary>
public sealed partial class HubDbContext
{
    public DbSet<CampaignRole> CampaignRoles => Set<CampaignRole>();

    public DbSet<RoleAssignment> RoleAssignments => Set<RoleAssignment>();
}
