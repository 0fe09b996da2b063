using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

internal sealed class RectificationTables : ITables, ITakenNames
{
    public IReadOnlyDictionary<string, Refusal> Taken { get; } = new Dictionary<string, Refusal>
    {
        ["pk_cases"] = RectificationRefusals.IdTaken,
        ["ix_cases_campaign_id_source_system_source_key"] = RectificationRefusals.SourceKeyTaken,
        ["ix_case_requests_case_id"] = CaseRequestRefusals.Open,
        ["pk_case_photos"] = RectificationRefusals.PhotoUsed,
    };

    public IReadOnlySet<string> Races { get; } = new HashSet<string> { "pk_case_events", "pk_case_photos", "pk_arbitration_settings", "pk_case_settings" };

    public void Map(ModelBuilder model, HubDbContext db)
    {
        model.HasSequence<long>(CaseNumbers.Sequence).StartsAt(1).IncrementsBy(CaseNumbers.Block);
        model.Entity<RectificationCase>(@case =>
        {
            @case.ToTable("cases");
            @case.HasQueryFilter("scope", row =>
                (db.ScopeIsWhole || (row.UnitId != null && db.ScopeUnits.Contains(row.UnitId.Value)) || (row.AreaId != null && db.ScopeAreas.Contains(row.AreaId.Value)) || row.LoggedBy == db.ScopeAuthor)
                && (!row.Withheld || db.UnpublishedIsWhole || (row.UnitId != null && db.UnpublishedUnits.Contains(row.UnitId.Value))
                    || (row.AreaId != null && db.UnpublishedAreas.Contains(row.AreaId.Value)) || row.LoggedBy == db.ScopeAuthor));
            @case.Property(c => c.Version).IsConcurrencyToken();
            @case.Ignore(c => c.IsOpen);
            @case.Ignore(c => c.AwaitsDispatch);
            @case.Ignore(c => c.IsInHand);
            @case.Ignore(c => c.NeedsVerifyingByHand);
            @case.HasMany(c => c.Timeline).WithOne().HasForeignKey(e => e.CaseId);
            @case.HasMany(c => c.Photos).WithOne().HasForeignKey(p => p.CaseId);
            @case.HasMany(c => c.Draws).WithOne().HasForeignKey(d => d.CaseId);
            @case.HasMany(c => c.Pauses).WithOne().HasForeignKey(p => p.CaseId);
            @case.HasIndex(c => new { c.CampaignId, c.LoggedAt, c.Id });
            @case.HasIndex(c => new { c.CampaignId, c.UnitId, c.LoggedAt, c.Id }, "ix_cases_of_unit").IncludeProperties(c => new { c.State, c.DueAt, c.Category, c.Source, c.Withheld });
            @case.HasIndex(c => new { c.CampaignId, c.Number });
            @case.HasIndex(c => new { c.CampaignId, c.DueAt });
            @case.HasIndex(c => new { c.CampaignId, c.ScoreDueAt });
            @case.HasIndex(c => new { c.CampaignId, c.ClosedAt }).HasFilter("closed_at IS NOT NULL");
            @case.HasIndex(c => new { c.CampaignId, c.DueAt }, "ix_cases_open").HasFilter("state <> 'Closed'").IncludeProperties(c => new { c.State, c.UnitId });
            @case.HasIndex(c => new { c.CampaignId, c.PausedUntil }).HasFilter("paused_until IS NOT NULL");
            @case.HasIndex(c => new { c.CampaignId, c.PointId });
            @case.HasIndex(c => new { c.CampaignId, c.AreaId, c.LoggedAt, c.Id }, "ix_cases_of_area").IncludeProperties(c => new { c.State, c.DueAt, c.Category, c.Source, c.Withheld });
            @case.HasIndex(c => new { c.CampaignId, c.LoggedBy, c.LoggedAt, c.Id }, "ix_cases_of_author").IncludeProperties(c => new { c.AreaId, c.State });
            @case.HasIndex(c => new { c.CampaignId, c.UnitId, c.DueAt, c.Id }, "ix_cases_open_of_unit").HasFilter("state <> 'Closed'").IncludeProperties(c => new { c.State, c.PausedAt, c.Withheld });
            @case.HasIndex(c => new { c.CampaignId, c.AreaId, c.DueAt, c.Id }, "ix_cases_open_of_area").HasFilter("state <> 'Closed'").IncludeProperties(c => new { c.State, c.PausedAt, c.Withheld });
            @case.HasIndex(c => c.InspectionId).HasFilter("withheld");

            // The key comes first, so that a number is found whatever system it is of; the name of the index is that of its first order.
            @case.HasIndex(c => new { c.CampaignId, c.SourceKey, c.SourceSystem }).HasDatabaseName("ix_cases_campaign_id_source_system_source_key").IsUnique().HasFilter("source_key IS NOT NULL");
            @case.HasTextSearch(nameof(RectificationCase.Description), nameof(RectificationCase.DescriptionEn), nameof(RectificationCase.Address));
        });
        model.Entity<CaseEvent>(happened =>
        {
            happened.ToTable("case_events");
            happened.HasKey(e => new { e.CaseId, e.Sequence });
        });
        model.Entity<CasePause>(pause =>
        {
            pause.ToTable("case_pauses");
            pause.HasKey(p => new { p.CaseId, p.Sequence });
        });
        model.MapExceptions(db);
        model.Entity<PlaceArbitration>(question =>
        {
            question.ToTable("place_arbitrations");
            question.Property(q => q.Version).IsConcurrencyToken();
            question.HasIndex(q => q.CaseId).IsUnique().HasFilter("state = 'Open'");
            question.HasIndex(q => new { q.CampaignId, q.State, q.DueAt, q.Id });
        });
        model.Entity<ArbitrationSettings>(settings =>
        {
            settings.ToTable("arbitration_settings");
            settings.Property(s => s.Version).IsConcurrencyToken();
        });
        model.Entity<CasePhoto>(photo =>
        {
            photo.ToTable("case_photos");
            photo.HasKey(p => new { p.CaseId, p.PhotoId });
            photo.HasIndex(p => p.PhotoId);
        });
    }
}
