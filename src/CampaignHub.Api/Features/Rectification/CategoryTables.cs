using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

internal sealed class CategoryTables : ITables, ITakenNames
{
    public IReadOnlyDictionary<string, Refusal> Taken { get; } = new Dictionary<string, Refusal> { ["ix_case_categories_campaign_id_code"] = CategoryRefusals.Changed };

    public void Map(ModelBuilder model, HubDbContext db) => model.Entity<CaseCategory>(category =>
    {
        category.ToTable("case_categories");
        category.Property(c => c.Version).IsConcurrencyToken();
        category.Property(c => c.Code).HasMaxLength(CaseCategories.LongestCode);
        category.Property(c => c.ParentCode).HasMaxLength(CaseCategories.LongestCode);
        category.Property(c => c.NameZh).HasMaxLength(100);
        category.Property(c => c.NameEn).HasMaxLength(200);
        category.Property(c => c.FilingStandard).HasMaxLength(CaseCategories.LongestStandard);
        category.Property(c => c.ClosingStandard).HasMaxLength(CaseCategories.LongestStandard);
        category.Property(c => c.FilingStandardEn).HasMaxLength(CaseCategories.LongestStandard);
        category.Property(c => c.ClosingStandardEn).HasMaxLength(CaseCategories.LongestStandard);
        category.Ignore(c => c.Limit);
        category.Ignore(c => c.Extended);
        category.HasIndex(c => new { c.CampaignId, c.Code }).IsUnique();
    });
}
