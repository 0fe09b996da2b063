using CampaignHub.Domain.Assessment;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Data;

/// <summary>Assessment's tables by name.</summary>
public sealed partial class HubDbContext
{
    public DbSet<PointType> PointTypes => Set<PointType>();

    public DbSet<CheckItem> CheckItems => Set<CheckItem>();

    public DbSet<AssessmentPoint> Points => Set<AssessmentPoint>();
}
