using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

internal sealed class ReportTables : ITables, ITakenNames
{
    public IReadOnlyDictionary<string, Refusal> Taken { get; } = new Dictionary<string, Refusal>
    {
        ["pk_case_reports"] = ReportRefusals.IdTaken,
        ["ix_case_reports_merged_case_id"] = ReportRefusals.MergedAlready,
    };

    public void Map(ModelBuilder model, HubDbContext db)
    {
        model.Entity<CaseReport>(report =>
        {
            report.ToTable("case_reports");
            report.Property(r => r.Reference).HasMaxLength(100);
            report.Property(r => r.Reporter).HasMaxLength(100);
            report.HasQueryFilter("scope", r => db.ScopeIsWhole || db.Cases.Any(c => c.Id == r.CaseId));
            report.Property(r => r.Answer).HasMaxLength(1000);
            report.Property(r => r.AnsweredAt).IsConcurrencyToken();
            report.HasIndex(r => new { r.CaseId, r.At });
            report.HasIndex(r => new { r.CampaignId, r.At, r.Id }).HasFilter("answered_at IS NULL");
            report.HasIndex(r => new { r.CampaignId, r.Reference }).HasFilter("reference IS NOT NULL");
            report.HasIndex(r => r.MergedCaseId).IsUnique();
            report.HasIndex(r => r.BroughtById).HasFilter("brought_by_id IS NOT NULL");
        });
        model.Entity<RectificationCase>().HasIndex(c => new { c.CampaignId, c.Latitude, c.Longitude }).HasFilter("latitude IS NOT NULL");
    }
}
