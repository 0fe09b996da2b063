using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Inspections;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Inspections;

internal sealed class InspectionTables : ITables, ITakenNames
{
    public IReadOnlyDictionary<string, Refusal> Taken { get; } = new Dictionary<string, Refusal>
    {
        ["pk_inspections"] = InspectionRefusals.IdTaken,
    };

    public void Map(ModelBuilder model, HubDbContext db)
    {
        model.Entity<Inspection>(inspection =>
        {
            inspection.ToTable("inspections");
            inspection.HasQueryFilter("scope", row =>
                (db.ScopeIsWhole || db.ScopeUnits.Contains(row.UnitId) || db.ScopeAreas.Contains(row.AreaId) || row.InspectorId == db.ScopeAuthor)
                && (row.Mode == CheckMode.Announced || row.PublishedAt != null
                    || db.UnpublishedIsWhole || db.UnpublishedUnits.Contains(row.UnitId) || db.UnpublishedAreas.Contains(row.AreaId) || row.InspectorId == db.ScopeAuthor));
            inspection.Ignore(i => i.IsWithheld);
            inspection.HasMany(i => i.Answers).WithOne().HasForeignKey(a => a.InspectionId);
            inspection.HasIndex(i => new { i.CampaignId, i.SubmittedAt, i.Id });
            inspection.HasIndex(i => new { i.CampaignId, i.PointId, i.SubmittedAt });
            inspection.HasIndex(i => new { i.CampaignId, i.UnitId, i.SubmittedAt });
            inspection.HasIndex(i => new { i.CampaignId, i.AreaId, i.SubmittedAt });
        });
        model.Entity<Domain.Inspections.InspectionAnswer>(answer =>
        {
            answer.ToTable("inspection_answers");
            answer.HasKey(a => new { a.InspectionId, a.ItemId });
            answer.HasIndex(a => a.PhotoIds).HasMethod("gin");
        });
    }
}
