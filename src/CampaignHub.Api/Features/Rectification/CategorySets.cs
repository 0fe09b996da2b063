using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Data;

/// <summary>The tree of categories by name.</summary>
public sealed partial class HubDbContext
{
    public DbSet<CaseCategory> CaseCategories => Set<CaseCategory>();
}
