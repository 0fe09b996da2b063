using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

internal sealed class OrganisationTables : ITables, ITakenNames
{
    public IReadOnlyDictionary<string, Refusal> Taken { get; } = new Dictionary<string, Refusal>
    {
        ["ix_units_campaign_id_code"] = OrganisationRefusals.UnitCodeTaken,
        ["pk_units"] = OrganisationRefusals.UnitIdTaken,
        ["ix_ranking_groups_campaign_id_code"] = OrganisationRefusals.RankingGroupCodeTaken,
        ["pk_ranking_groups"] = OrganisationRefusals.RankingGroupCodeTaken,
        ["ix_staff_members_campaign_id_code"] = OrganisationRefusals.StaffCodeTaken,
        ["pk_staff_members"] = OrganisationRefusals.StaffIdTaken,
        ["ix_bodies_campaign_id_code"] = OrganisationRefusals.BodyCodeTaken,
        ["pk_bodies"] = OrganisationRefusals.BodyIdTaken,
        ["pk_roster_changes"] = OrganisationRefusals.RosterChangeIdTaken,
        ["ix_contributions_body_id_unit_id_on"] = OrganisationRefusals.ContributionTaken,
        ["ex_appointments_exclusive"] = OrganisationRefusals.PostTaken,
        ["ex_appointments_holder"] = OrganisationRefusals.AppointmentOverlaps,
        ["pk_areas"] = OrganisationRefusals.AreaIdTaken,
        ["ix_areas_campaign_id_code"] = OrganisationRefusals.AreaCodeTaken,
    };

    public void Map(ModelBuilder model, HubDbContext db)
    {
        model.Entity<Campaign>(campaign =>
        {
            campaign.ToTable("campaigns");
            campaign.Ignore(c => c.Zone);
        });
        model.Entity<RankingGroup>(group =>
        {
            group.ToTable("ranking_groups");
            group.HasIndex(g => new { g.CampaignId, g.Code }).IsUnique();
        });
        model.Entity<Unit>(unit =>
        {
            unit.ToTable("units");
            unit.Property(u => u.Code).HasMaxLength(64);
            unit.HasIndex(u => new { u.CampaignId, u.Code }).IsUnique();
            unit.HasSearch(nameof(Unit.NameZh), nameof(Unit.Code), nameof(Unit.NameEn));
        });
        model.Entity<Area>(area =>
        {
            area.ToTable("areas");
            area.Property(a => a.Code).HasMaxLength(32);
            area.Property(a => a.OutlineJson).HasColumnType("jsonb");
            area.Property(a => a.Version).IsConcurrencyToken();
            area.Ignore(a => a.Outline);
            area.Ignore(a => a.IsOpen);
            area.HasIndex(a => new { a.CampaignId, a.OutlineStamp });
            area.HasIndex(a => new { a.CampaignId, a.Code }).IsUnique();
            area.HasIndex(a => new { a.CampaignId, a.ParentId });
            area.HasSearch(nameof(Area.NameZh), nameof(Area.Code), nameof(Area.NameEn));
            area.HasIndex(a => a.Path).HasOperators("text_pattern_ops");
        });
        model.Entity<AreaMapVersion>(version =>
        {
            version.ToTable("area_map_versions");
            version.HasKey(v => v.CampaignId);
            version.Property(v => v.CampaignId).ValueGeneratedNever();
        });
        model.Entity<Body>(body =>
        {
            body.ToTable("bodies");
            body.Property(b => b.Code).HasMaxLength(64).HasDefaultValueSql("'B-' || upper(substr(md5(random()::text), 1, 8))");
            body.HasIndex(b => new { b.CampaignId, b.Code }).IsUnique();
            body.HasIndex(b => new { b.CampaignId, b.ParentId, b.Position });
            body.HasSearch(nameof(Body.NameZh), nameof(Body.NameEn));
            body.HasMany(b => b.Past).WithOne().HasForeignKey(p => p.BodyId);
        });
        model.Entity<FormerBody>(past =>
        {
            past.ToTable("former_bodies");
            past.HasKey(p => new { p.BodyId, p.Until });
        });
        BodyDuties(model);
        model.Entity<RegisterProgress>(progress =>
        {
            progress.ToTable("register_progress");
            progress.HasKey(p => p.Key);
            progress.Property(p => p.Key).ValueGeneratedNever();
            progress.HasIndex(p => p.At);
        });
        model.Entity<StaffMember>(staff =>
        {
            staff.ToTable("staff_members");
            staff.Property(m => m.Code).HasMaxLength(64);
            staff.HasIndex(m => new { m.CampaignId, m.Code }).IsUnique();
            staff.HasIndex(m => new { m.CampaignId, m.UnitId });
            staff.HasSearch(nameof(StaffMember.NameZh), nameof(StaffMember.Code), nameof(StaffMember.NameEn));
            staff.HasQueryFilter("scope", m => db.ScopeIsWhole || (m.UnitId != null && (db.ScopeUnits.Contains(m.UnitId.Value) || db.ScopeUnitsInAreas.Contains(m.UnitId.Value))));
        });
        model.Entity<Appointment>(appointment =>
        {
            // Two exclusion constraints, ex_appointments_exclusive and ex_appointments_holder, stand in the migration: the model cannot say them.
            appointment.ToTable("appointments");
            appointment.Ignore(a => a.Precedence);
            appointment.HasIndex(a => new { a.CampaignId, a.SubjectId, a.PostType });
            appointment.HasIndex(a => new { a.CampaignId, a.StaffMemberId });
            appointment.HasIndex(a => new { a.CampaignId, a.UnitId });
        });
    }

    private static void BodyDuties(ModelBuilder model)
    {
        model.Entity<BodyRule>(rule =>
        {
            rule.ToTable("body_rules");
            rule.HasIndex(r => new { r.CampaignId, r.BodyId });
        });
        model.Entity<BodyArea>(duty =>
        {
            duty.ToTable("body_areas");
            duty.HasIndex(d => new { d.CampaignId, d.BodyId });
            duty.HasIndex(d => new { d.CampaignId, d.AreaId });
        });
        model.Entity<Contribution>(strength =>
        {
            strength.ToTable("contributions");
            strength.HasIndex(c => new { c.BodyId, c.UnitId, c.On }).IsUnique();
        });
        model.Entity<RosterChange>(change =>
        {
            change.ToTable("roster_changes");
            change.Ignore(c => c.Title);
            change.Property(c => c.DocumentNumber).HasMaxLength(100);
            change.HasIndex(c => new { c.CampaignId, c.BodyId, c.DecidedAt });
            change.HasIndex(c => new { c.CampaignId, c.DocumentNumber }).IsUnique().HasFilter("document_number IS NOT NULL");
            change.HasMany(c => c.Lines).WithOne().HasForeignKey(l => l.RosterChangeId);
        });
        model.Entity<RosterChangeLine>(line =>
        {
            line.ToTable("roster_change_lines");
            line.HasKey(l => new { l.RosterChangeId, l.Sequence });
            line.Ignore(l => l.Said);
        });
    }
}
