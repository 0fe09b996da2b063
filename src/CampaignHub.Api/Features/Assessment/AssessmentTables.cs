using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Assessment;
using CampaignHub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Assessment;

internal sealed class AssessmentTables : ITables, ITakenNames
{
    public IReadOnlyDictionary<string, Refusal> Taken { get; } = new Dictionary<string, Refusal>
    {
        ["pk_points"] = AssessmentRefusals.PointIdTaken,
        ["ix_points_campaign_id_code"] = AssessmentRefusals.PointCodeTaken,
        ["ix_point_types_campaign_id_code"] = AssessmentRefusals.PointTypeCodeTaken,
    };

    public void Map(ModelBuilder model, HubDbContext db)
    {
        model.Entity<AssessmentPoint>(point =>
        {
            point.ToTable("points");
            point.HasQueryFilter("scope", row => db.ScopeIsWhole || db.ScopeUnits.Contains(row.OwnerUnitId) || (row.SectorOwnerUnitId != null && db.ScopeUnits.Contains(row.SectorOwnerUnitId.Value))
                || db.ScopeAreas.Contains(row.AreaId) || db.ScopePointAreas.Contains(row.AreaId));
            point.Property(p => p.Code).HasMaxLength(64);
            point.Property(p => p.PointTypeCode).HasMaxLength(64);
            point.HasIndex(p => new { p.CampaignId, p.Code }).IsUnique();
            point.HasIndex(p => new { p.CampaignId, p.OwnerUnitId });
            point.HasIndex(p => new { p.CampaignId, p.SectorOwnerUnitId });
            point.HasIndex(p => new { p.CampaignId, p.PointTypeCode });
            point.HasIndex(p => new { p.CampaignId, p.AreaId });
            point.HasSearch(nameof(AssessmentPoint.NameZh), nameof(AssessmentPoint.Code), nameof(AssessmentPoint.NameEn));
        });
        model.Entity<PointType>(type =>
        {
            type.ToTable("point_types");
            type.Property(t => t.Code).HasMaxLength(64);
            type.HasIndex(t => new { t.CampaignId, t.Code }).IsUnique();
            type.HasMany(t => t.Items).WithOne().HasForeignKey(i => i.PointTypeId);
        });
        model.Entity<CheckItem>(item =>
        {
            item.ToTable("check_items");
            item.HasKey(i => i.ItemId);
            item.Property(i => i.ItemId).ValueGeneratedNever();
            item.Property(i => i.Code).HasMaxLength(64);
            item.Property(i => i.Category).HasMaxLength(64);
            item.HasIndex(i => new { i.PointTypeId, i.Code }).IsUnique();
            item.ComplexProperty(i => i.CountRule);
        });
    }
}
