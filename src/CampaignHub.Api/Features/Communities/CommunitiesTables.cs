using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Communities;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Communities;

internal sealed class CommunitiesTables : ITables, ITakenNames
{
    public IReadOnlyDictionary<string, Refusal> Taken { get; } = new Dictionary<string, Refusal>
    {
        ["ix_community_profiles_campaign_id_area_id"] = CommunityRefusals.Changed,
        ["ix_facility_checks_campaign_id_area_id_item_id"] = CommunityRefusals.CheckTaken,
        ["pk_compounds"] = CommunityRefusals.CompoundIdTaken,
        ["ix_compounds_campaign_id_area_id_name_zh"] = CommunityRefusals.CompoundNameTaken,
        ["pk_frontage_agreements"] = CommunityRefusals.FrontageIdTaken,
        ["pk_frontage_breaches"] = CommunityRefusals.BreachIdTaken,
    };

    public void Map(ModelBuilder model, HubDbContext db)
    {
        model.Entity<CommunityProfile>(profile =>
        {
            profile.ToTable("community_profiles");
            profile.Ignore(p => p.Class);
            profile.Property(p => p.Version).IsConcurrencyToken();
            profile.Property(p => p.Remark).HasMaxLength(2000);
            profile.HasIndex(p => new { p.CampaignId, p.AreaId }).IsUnique();
        });
        model.Entity<FacilityItem>(item =>
        {
            item.ToTable("facility_items");
            item.Property(i => i.NameZh).HasMaxLength(100);
            item.Property(i => i.NameEn).HasMaxLength(200);
            item.HasIndex(i => new { i.CampaignId, i.Position });
        });
        model.Entity<FacilityCheck>(check =>
        {
            check.ToTable("facility_checks");
            check.Property(c => c.Note).HasMaxLength(500);
            check.HasIndex(c => new { c.CampaignId, c.AreaId, c.ItemId }).IsUnique();
        });
        model.Entity<Compound>(compound =>
        {
            compound.ToTable("compounds");
            compound.Property(c => c.Version).IsConcurrencyToken();
            compound.Property(c => c.NameZh).HasMaxLength(100);
            compound.HasIndex(c => new { c.CampaignId, c.AreaId, c.NameZh }).IsUnique();
            compound.HasSearch(nameof(Compound.NameZh), nameof(Compound.NameEn), nameof(Compound.Address));
        });
        model.Entity<FrontageAgreement>(agreement =>
        {
            agreement.ToTable("frontage_agreements");
            agreement.Property(a => a.Shop).HasMaxLength(100);
            agreement.Property(a => a.Party).HasMaxLength(64);
            agreement.HasIndex(a => new { a.CampaignId, a.AreaId });
            agreement.HasSearch(nameof(FrontageAgreement.Shop), nameof(FrontageAgreement.Street));
        });
        model.Entity<FrontageBreach>(breach =>
        {
            breach.ToTable("frontage_breaches");
            breach.Property(b => b.What).HasMaxLength(1000);
            breach.HasIndex(b => new { b.CampaignId, b.AgreementId, b.Day, b.Id });
        });
        Scope<CommunityProfile>(model, db);
        Scope<FacilityCheck>(model, db);
        Scope<Compound>(model, db);
        Scope<FrontageAgreement>(model, db);
        Scope<FrontageBreach>(model, db);
    }

    /// <summary>The rows of the areas in sight, and of those at or below the seat of a town or village in sight, not of a department, which is seated in the district; <see cref="CommunityAreas"/> says the same of areas.</summary>
    private static void Scope<T>(ModelBuilder model, HubDbContext db)
        where T : class, IInArea =>
        model.Entity<T>().HasQueryFilter("scope", row => db.ScopeIsWhole || db.ScopeAreas.Contains(row.AreaId)
            || db.Areas.Any(a => a.Id == row.AreaId && db.Units.Any(u => db.ScopeUnits.Contains(u.Id) && (u.Category == UnitCategory.Town || u.Category == UnitCategory.Village) && db.Areas.Any(seat => seat.Id == u.AreaId && a.Path.StartsWith(seat.Path)))));
}
