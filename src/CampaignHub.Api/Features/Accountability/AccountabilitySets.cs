using CampaignHub.Domain.Accountability;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Data;

/// <summary>Accountability's tables by name.</summary>
public sealed partial class HubDbContext
{
    public DbSet<ResponsibilityLetter> ResponsibilityLetters => Set<ResponsibilityLetter>();

    public DbSet<AccountabilityAction> AccountabilityActions => Set<AccountabilityAction>();
}
