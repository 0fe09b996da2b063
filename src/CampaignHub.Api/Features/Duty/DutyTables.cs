using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Duty;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CampaignHub.Api.Features.Duty;

internal sealed class DutyTables : ITables, ITakenNames
{
    private static readonly ValueComparer<IReadOnlyList<PostType>> SamePosts = new((a, b) => a!.SequenceEqual(b!), posts => posts.Aggregate(0, HashCode.Combine), posts => posts);

    public IReadOnlyDictionary<string, Refusal> Taken { get; } = new Dictionary<string, Refusal>
    {
        ["pk_duty_rosters"] = DutyRefusals.RosterIdTaken,
        ["ix_duty_entries_of_unit_once"] = DutyRefusals.EntryTaken,
        ["ix_duty_entries_once"] = DutyRefusals.EntryTaken,
        ["ix_duty_entries_filling_id_day"] = DutyRefusals.EntryTaken,
        ["ix_duty_warnings_roster_id_day"] = DutyRefusals.WarnedAlready,
        ["pk_site_works"] = DutyRefusals.SiteWorkIdTaken,
        ["pk_site_duties"] = DutyRefusals.SiteDutyChanged,
    };

    public void Map(ModelBuilder model, HubDbContext db)
    {
        model.Entity<DutyRoster>(roster =>
        {
            roster.ToTable("duty_rosters");
            roster.Property(r => r.Version).IsConcurrencyToken();
            Posts(roster.Property(r => r.LeaderPosts));
            roster.Ignore(r => r.Need);
            roster.Ignore(r => r.Weekdays);
            roster.HasMany(r => r.Bands).WithOne().HasForeignKey(b => b.RosterId);
            roster.HasMany(r => r.Asks).WithOne().HasForeignKey(a => a.RosterId);

            // Whose body, unit or area it is, the units with a post in its body, and whoever is asked to send people: the same that are told of its gaps.
            roster.HasQueryFilter("scope", r => db.ScopeIsWhole || db.ScopeUnits.Contains(r.SubjectId) || db.ScopeUnitsInAreas.Contains(r.SubjectId) || db.ScopeAreas.Contains(r.SubjectId) || db.ScopeBodies.Contains(r.SubjectId)
                || r.Asks.Any(a => db.ScopeUnits.Contains(a.UnitId) || db.ScopeUnitsInAreas.Contains(a.UnitId))
                || db.Appointments.Any(p => p.SubjectId == r.SubjectId && p.SubjectKind == SubjectKind.Body && p.UnitId != null && db.ScopeUnits.Contains(p.UnitId.Value) && (p.Until == null || p.Until >= r.From)));
            roster.HasIndex(r => new { r.CampaignId, r.Until, r.Id });
            roster.HasSearch(nameof(DutyRoster.NameZh), nameof(DutyRoster.NameEn));
        });
        model.Entity<DutyBand>(band =>
        {
            band.ToTable("duty_bands");
            band.HasKey(b => new { b.RosterId, b.Number });
        });
        model.Entity<DutyAsk>(ask =>
        {
            ask.ToTable("duty_asks");
            ask.HasKey(a => new { a.RosterId, a.UnitId });
            ask.HasIndex(a => new { a.CampaignId, a.UnitId });
        });
        model.Entity<DutyEntry>(entry =>
        {
            entry.ToTable("duty_entries");
            entry.Ignore(e => e.Counted);
            entry.Property(e => e.PersonName).HasMaxLength(64);
            entry.Property(e => e.Station).HasMaxLength(64);

            // A posted roster is seen whole by everybody who sees the roster.
            entry.HasQueryFilter("scope", e => db.ScopeIsWhole || db.DutyRosters.Any(r => r.Id == e.RosterId));
            // Nobody stands in two places; a unit may send people to several.
            entry.HasIndex(e => new { e.RosterId, e.Day, e.Band, e.StaffMemberId, e.PersonName, e.UnitId }, "ix_duty_entries_once").IsUnique().AreNullsDistinct(false).HasFilter("person_name IS NOT NULL");
            entry.HasIndex(e => new { e.RosterId, e.Day, e.Band, e.UnitId, e.Station }, "ix_duty_entries_of_unit_once").IsUnique().AreNullsDistinct(false).HasFilter("person_name IS NULL");
            entry.HasIndex(e => new { e.FillingId, e.Day }).IsUnique();
            entry.HasIndex(e => new { e.CampaignId, e.RosterId, e.Day, e.Id });
        });
        model.Entity<DutyWarning>(warning =>
        {
            warning.ToTable("duty_warnings");
            warning.HasIndex(w => new { w.RosterId, w.Day }).IsUnique();
        });
        SiteTables(model, db);
    }

    private static void SiteTables(ModelBuilder model, HubDbContext db)
    {
        model.Entity<SiteDuty>(duty =>
        {
            duty.ToTable("site_duties");
            duty.Property(d => d.Version).IsConcurrencyToken();
            Posts(duty.Property(d => d.Posts));
        });
        model.Entity<SiteWork>(work =>
        {
            work.ToTable("site_works");
            work.Property(w => w.LeaderName).HasMaxLength(64);
            work.Property(w => w.Decided).HasMaxLength(2000);
            work.HasQueryFilter("scope", w => db.ScopeIsWhole || (w.UnitId != null && (db.ScopeUnits.Contains(w.UnitId.Value) || db.ScopeUnitsInAreas.Contains(w.UnitId.Value)))
                || (w.AreaId != null && db.ScopeAreas.Contains(w.AreaId.Value)));
            work.HasIndex(w => new { w.CampaignId, w.Day, w.Id });
            work.HasIndex(w => new { w.CampaignId, w.BodyId, w.Day });
        });
    }

    private static void Posts(PropertyBuilder<IReadOnlyList<PostType>> posts) =>
        posts.HasConversion(list => string.Join(',', list), text => Read(text), SamePosts).HasMaxLength(400);

    private static IReadOnlyList<PostType> Read(string text) => [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<PostType>)];
}
