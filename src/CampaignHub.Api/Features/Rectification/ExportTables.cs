using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Data;

/// <summary>The exports of the ledger by name.</summary>
public sealed partial class HubDbContext
{
    public DbSet<CaseExport> CaseExports => Set<CaseExport>();
}

internal sealed class ExportTables : ITables, ITakenNames
{
    public IReadOnlyDictionary<string, Refusal> Taken { get; } = new Dictionary<string, Refusal> { ["pk_case_exports"] = CaseExportRefusals.IdTaken };

    public void Map(ModelBuilder model, HubDbContext db) => model.Entity<CaseExport>(export =>
    {
        export.ToTable("case_exports");
        export.Ignore(e => e.IsUnderWay);
        export.Property(e => e.Version).IsConcurrencyToken();
        export.Property(e => e.Filter).HasColumnType("jsonb");
        export.HasIndex(e => new { e.CampaignId, e.AskedBy, e.AskedAt, e.Id });
        export.HasIndex(e => e.AskedAt).HasFilter("state IN ('Waiting', 'Running')").HasDatabaseName("ix_case_exports_waiting");
        export.HasIndex(e => e.EndedAt).HasFilter("ended_at IS NOT NULL");
    });
}
