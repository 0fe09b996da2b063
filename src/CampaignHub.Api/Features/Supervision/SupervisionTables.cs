using System.Text.Json;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CampaignHub.Api.Features.Supervision;

internal sealed class SupervisionTables : ITables, ITakenNames
{
    public IReadOnlyDictionary<string, Refusal> Taken { get; } = new Dictionary<string, Refusal>
    {
        ["pk_supervision_acts"] = SupervisionRefusals.StepTaken,
        ["pk_supervision_documents"] = PaperRefusals.IdTaken,
        ["ix_supervision_documents_campaign_id_paper_number"] = PaperRefusals.NumberTaken,
        ["pk_unit_cards"] = CardRefusals.IdTaken,
        ["ix_unit_cards_campaign_id_unit_id_period"] = CardRefusals.Given,
        ["pk_interviews"] = CardRefusals.InterviewIdTaken,
        ["pk_exposures"] = ExposureRefusals.IdTaken,
        ["pk_discipline_transfers"] = TransferRefusals.IdTaken,
    };

    public IReadOnlySet<string> Races { get; } = new HashSet<string> { "ix_ladders_campaign_id_number", "pk_supervision_threads", "ix_supervision_acts_case_id_step_code", "ix_ladder_runs_campaign_id_day", "pk_supervision_settings", "pk_commitments", "ix_unit_verdicts_campaign_id_unit_id_period" };

    public void Map(ModelBuilder model, HubDbContext db)
    {
        MapDocuments(model, db);
        MapCards(model, db);
        MapTransfers(model, db);
        MapExposures(model, db);
        model.Entity<Ladder>(ladder =>
        {
            ladder.ToTable("ladders");
            ladder.Property(l => l.Steps).HasColumnType("jsonb").HasConversion(new StepsAsJson(), new ValueComparer<IReadOnlyList<LadderStep>>((a, b) => ReferenceEquals(a, b), steps => steps.Count, steps => steps));
            ladder.Property(l => l.Note).HasMaxLength(500);
            ladder.HasIndex(l => new { l.CampaignId, l.Number }).IsUnique();
        });
        model.Entity<LadderRun>(run =>
        {
            run.ToTable("ladder_runs");
            run.HasIndex(r => new { r.CampaignId, r.Day }).IsUnique();
        });
        model.Entity<SupervisionThread>(thread =>
        {
            thread.ToTable("supervision_threads");
            thread.HasQueryFilter("scope", t => db.ScopeIsWhole);
            thread.Property(t => t.LastCode).HasMaxLength(32);
            thread.Property(t => t.StoppedBecause).HasMaxLength(500);
            thread.Property(t => t.Version).IsConcurrencyToken();
            thread.HasIndex(t => new { t.CampaignId, t.LastCode });
        });
        model.Entity<SupervisionAct>(act =>
        {
            act.ToTable("supervision_acts");

            // A unit sees what has been carried out against it, not what the office is still considering.
            act.HasQueryFilter("scope", a => db.ScopeIsWhole || (a.CarriedOutAt != null && (db.ScopeUnits.Contains(a.UnitId) || db.ScopeUnitsInAreas.Contains(a.UnitId))));
            act.Property(a => a.StepCode).HasMaxLength(32);
            act.Property(a => a.State).IsConcurrencyToken();
            act.Property(a => a.Note).HasMaxLength(500);
            act.HasIndex(a => new { a.CaseId, a.StepCode }).IsUnique();
            act.HasIndex(a => new { a.CampaignId, a.At, a.Id });
            act.HasIndex(a => new { a.CampaignId, a.UnitId, a.At });
            act.HasIndex(a => a.DocumentId).HasFilter("document_id IS NOT NULL");
            act.HasIndex(a => new { a.CampaignId, a.CaseId }, "ix_supervision_acts_open").HasFilter("state IN ('Proposed', 'InForce')");
        });
    }

    private static void MapCards(ModelBuilder model, HubDbContext db)
    {
        model.Entity<SupervisionSettings>(settings =>
        {
            settings.ToTable("supervision_settings");
            settings.Property(s => s.Version).IsConcurrencyToken();
            settings.Ignore(s => s.Rules);
        });
        model.Entity<UnitCard>(card =>
        {
            card.ToTable("unit_cards");
            card.HasQueryFilter("scope", c => db.ScopeIsWhole || db.ScopeUnits.Contains(c.UnitId) || db.ScopeUnitsInAreas.Contains(c.UnitId));
            card.Property(c => c.Period).HasMaxLength(16);
            card.Property(c => c.Reason).HasMaxLength(500);
            card.Property(c => c.WithdrawnAt).IsConcurrencyToken();
            card.Property(c => c.WithdrawnBecause).HasMaxLength(500);
            card.HasIndex(c => new { c.CampaignId, c.UnitId, c.Period }).IsUnique().HasFilter("withdrawn_at IS NULL");
            card.HasIndex(c => new { c.CampaignId, c.Period });
        });
        model.Entity<UnitVerdict>(verdict =>
        {
            verdict.ToTable("unit_verdicts");
            verdict.HasQueryFilter("scope", v => db.ScopeIsWhole || db.ScopeUnits.Contains(v.UnitId) || db.ScopeUnitsInAreas.Contains(v.UnitId));
            verdict.Property(v => v.Period).HasMaxLength(16);
            verdict.Property(v => v.Score).HasPrecision(9, 4);
            verdict.Property(v => v.DecidedBy).HasMaxLength(100);
            verdict.Property(v => v.WithdrawnAt).IsConcurrencyToken();
            verdict.Property(v => v.WithdrawnBecause).HasMaxLength(500);
            verdict.HasIndex(v => new { v.CampaignId, v.UnitId, v.Period }).IsUnique().HasFilter("withdrawn_at IS NULL");
            verdict.HasIndex(v => new { v.CampaignId, v.Period });
        });
        model.Entity<Interview>(interview =>
        {
            interview.ToTable("interviews");
            interview.HasQueryFilter("scope", i => db.ScopeIsWhole || db.ScopeUnits.Contains(i.UnitId) || db.ScopeUnitsInAreas.Contains(i.UnitId));
            interview.Property(i => i.State).IsConcurrencyToken();
            interview.Property(i => i.Because).HasMaxLength(500);
            interview.Property(i => i.PersonName).HasMaxLength(64);
            interview.Property(i => i.HeldBy).HasMaxLength(200);
            interview.Property(i => i.Outcome).HasMaxLength(2000);
            interview.HasIndex(i => new { i.CampaignId, i.ProposedAt, i.Id });
        });
    }

    private static void MapTransfers(ModelBuilder model, HubDbContext db)
    {
        model.Entity<Commitment>(commitment =>
        {
            commitment.ToTable("commitments");
            commitment.HasKey(c => new { c.DocumentId, c.CaseId });
            commitment.Property(c => c.PersonName).HasMaxLength(64);
            commitment.Property(c => c.Post).HasMaxLength(100);
            commitment.Property(c => c.Words).HasMaxLength(1000);
        });
        model.Entity<DisciplineTransfer>(transfer =>
        {
            transfer.ToTable("discipline_transfers");
            transfer.HasQueryFilter("scope", t => db.ScopeIsWhole);
            transfer.Property(t => t.Reason).HasMaxLength(2000);
            transfer.Property(t => t.ManifestHash).HasMaxLength(64);
            transfer.Property(t => t.OutcomeNote).HasMaxLength(2000);
            transfer.HasMany(t => t.Files).WithOne().HasForeignKey(f => f.TransferId);
            transfer.HasIndex(t => new { t.CampaignId, t.SealedAt, t.Id });
        });
        model.Entity<TransferFile>(file =>
        {
            file.ToTable("transfer_files");
            file.HasQueryFilter("scope", f => db.ScopeIsWhole);
            file.HasKey(f => new { f.TransferId, f.Name });
            file.Property(f => f.Name).HasMaxLength(300);
            file.Property(f => f.Sha256).HasMaxLength(64);
        });
    }

    private static void MapExposures(ModelBuilder model, HubDbContext db)
    {
        model.Entity<Exposure>(exposure =>
        {
            exposure.ToTable("exposures");

            // A unit sees the exposures of its own cases.
            exposure.HasQueryFilter("scope", e => db.ScopeIsWhole || e.Cases.Any(l => l.UnitId != null && (db.ScopeUnits.Contains(l.UnitId.Value) || db.ScopeUnitsInAreas.Contains(l.UnitId.Value))));
            exposure.Property(e => e.Column).HasMaxLength(100);
            exposure.Property(e => e.Issue).HasMaxLength(64);
            exposure.Property(e => e.Title).HasMaxLength(200);
            exposure.Property(e => e.Link).HasMaxLength(500);
            exposure.Property(e => e.WithdrawnAt).IsConcurrencyToken();
            exposure.Property(e => e.WithdrawnBecause).HasMaxLength(500);
            exposure.HasMany(e => e.Cases).WithOne().HasForeignKey(l => l.ExposureId);
            exposure.HasIndex(e => new { e.CampaignId, e.AiredOn, e.Id });
            exposure.HasIndex(e => e.PhotoId).HasFilter("photo_id IS NOT NULL");
        });
        model.Entity<ExposureCase>(line =>
        {
            line.ToTable("exposure_cases");
            line.HasQueryFilter("scope", l => db.ScopeIsWhole || (l.UnitId != null && (db.ScopeUnits.Contains(l.UnitId.Value) || db.ScopeUnitsInAreas.Contains(l.UnitId.Value))));
            line.HasKey(l => new { l.ExposureId, l.CaseId });
            line.HasIndex(l => l.CaseId);
            line.HasIndex(l => new { l.CampaignId, l.UnitId });
        });
    }

    private static void MapDocuments(ModelBuilder model, HubDbContext db)
    {
        model.Entity<SupervisionDocument>(document =>
        {
            document.ToTable("supervision_documents");

            // A unit sees what has been issued and concerns it.
            document.HasQueryFilter("scope", d => db.ScopeIsWhole || (d.IssuedAt != null && d.Receipts.Any(r => db.ScopeUnits.Contains(r.UnitId) || db.ScopeUnitsInAreas.Contains(r.UnitId))));
            document.Property(d => d.Version).IsConcurrencyToken();
            document.Property(d => d.StepCode).HasMaxLength(32);
            document.Property(d => d.Addressees).HasMaxLength(200);
            document.Property(d => d.Title).HasMaxLength(200);
            document.Property(d => d.Opening).HasMaxLength(4000);
            document.Property(d => d.Requirements).HasMaxLength(4000);
            document.Property(d => d.Number).HasMaxLength(100);
            document.Property(d => d.LiftedBecause).HasMaxLength(500);
            document.Ignore(d => d.Within);
            document.Ignore(d => d.IsJoinable);
            document.HasMany(d => d.Receipts).WithOne().HasForeignKey(r => r.DocumentId);
            document.HasIndex(d => new { d.CampaignId, d.DraftedAt, d.Id });
            document.HasIndex(d => new { d.CampaignId, d.Paper, d.Number }).IsUnique().HasFilter("number IS NOT NULL");
            document.HasIndex(d => d.CampaignId, "ix_supervision_documents_issued").HasFilter("state = 'Issued'");
        });
        model.Entity<SupervisionReceipt>(receipt =>
        {
            receipt.ToTable("supervision_receipts");
            receipt.HasQueryFilter("scope", r => db.ScopeIsWhole || db.ScopeUnits.Contains(r.UnitId) || db.ScopeUnitsInAreas.Contains(r.UnitId));
            receipt.HasKey(r => new { r.DocumentId, r.UnitId });
            receipt.Property(r => r.AcknowledgedAt).IsConcurrencyToken();
            receipt.Property(r => r.RepliedAt).IsConcurrencyToken();
            receipt.Property(r => r.ReplyText).HasMaxLength(4000);
        });
    }

    private sealed class StepsAsJson() : ValueConverter<IReadOnlyList<LadderStep>, string>(steps => JsonSerializer.Serialize(steps, AuditTrail.Json), text => JsonSerializer.Deserialize<IReadOnlyList<LadderStep>>(text, AuditTrail.Json)!);
}
