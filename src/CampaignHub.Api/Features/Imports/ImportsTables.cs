using System.Text.Json;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CampaignHub.Api.Features.Imports;

/// <summary>The first rows of an uploaded ledger and what would become of them, as shown before the run.</summary>
internal sealed class LedgerPreview
{
    public Guid ImportId { get; init; }

    public IReadOnlyList<LedgerPreviewRow> Rows { get; init; } = [];
}

internal sealed class ImportsTables : ITables, ITakenNames
{
    public IReadOnlyDictionary<string, Refusal> Taken { get; } = new Dictionary<string, Refusal> { ["pk_ledger_mappings"] = LedgerRefusals.MappingIdTaken };

    public void Map(ModelBuilder model, HubDbContext db)
    {
        model.Entity<SavedMapping>(mapping =>
        {
            mapping.ToTable("ledger_mappings");
            mapping.Property(m => m.Rules).HasColumnType("jsonb").HasConversion(new AsJson<LedgerRules>());
            mapping.HasIndex(m => new { m.CampaignId, m.Name });
        });
        model.Entity<LedgerImportRun>(run =>
        {
            run.ToTable("ledger_imports");
            run.Property(r => r.Rules).HasColumnType("jsonb").HasConversion(new AsJson<LedgerRules>());
            run.HasIndex(r => new { r.CampaignId, r.CreatedAt });
            run.HasIndex(r => r.CreatedAt).HasFilter("state IN ('Queued', 'Running')").HasDatabaseName("ix_ledger_imports_waiting");
        });
        model.Entity<LedgerPreview>(preview =>
        {
            preview.ToTable("ledger_previews");
            preview.HasKey(p => p.ImportId);
            preview.Property(p => p.Rows).HasColumnType("jsonb").HasConversion(new AsJson<IReadOnlyList<LedgerPreviewRow>>());
        });
        model.Entity<LedgerProblem>(problem =>
        {
            problem.ToTable("ledger_problems");
            problem.HasKey(p => new { p.ImportId, p.Row, p.Place });
        });
    }

    private sealed class AsJson<T>() : ValueConverter<T, string>(value => JsonSerializer.Serialize(value, AuditTrail.Json), text => JsonSerializer.Deserialize<T>(text, AuditTrail.Json)!);
}
