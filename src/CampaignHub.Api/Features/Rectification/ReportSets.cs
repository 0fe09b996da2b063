using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Data;

/// <summary>The reports of cases by name.</summary>
public sealed partial class HubDbContext
{
    public DbSet<CaseReport> CaseReports => Set<CaseReport>();
}
