using CampaignHub.Domain.Inspections;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Data;

/// <summary>Inspections' tables by name.</summary>
public sealed partial class HubDbContext
{
    public DbSet<Inspection> Inspections => Set<Inspection>();
}
