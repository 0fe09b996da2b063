using CampaignHub.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Data;

/// <summary>The import's tables by name.</summary>
public sealed partial class HubDbContext
{
    public DbSet<SavedMapping> LedgerMappings => Set<SavedMapping>();

    public DbSet<LedgerImportRun> LedgerImports => Set<LedgerImportRun>();

    public DbSet<LedgerProblem> LedgerProblems => Set<LedgerProblem>();
}
