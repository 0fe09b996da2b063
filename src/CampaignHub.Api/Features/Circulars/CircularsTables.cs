using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Circulars;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Circulars;

internal sealed class CircularsTables : ITables, ITakenNames
{
    public IReadOnlyDictionary<string, Refusal> Taken { get; } = new Dictionary<string, Refusal>
    {
        ["ix_circulars_campaign_id_period"] = CircularRefusals.AlreadyDrafted,
        ["ix_circulars_campaign_id_document_number"] = CircularRefusals.NumberTaken,
    };

    public IReadOnlySet<string> Races { get; } = new HashSet<string> { "pk_circular_timeline" };

    public void Map(ModelBuilder model, HubDbContext db)
    {
        model.Entity<Circular>(circular =>
        {
            circular.ToTable("circulars");
            circular.HasQueryFilter("scope", row => db.ScopeIsWhole || row.State == CircularState.Issued);
            circular.Property(c => c.Version).IsConcurrencyToken();
            circular.Property(c => c.Period).HasMaxLength(16);
            circular.Property(c => c.DocumentNumber).HasMaxLength(100);
            circular.Ignore(c => c.Wording);
            circular.Ignore(c => c.IsEditable);
            circular.HasOne<PeriodClose>().WithMany().HasForeignKey(c => c.PeriodCloseId);
            circular.HasMany(c => c.Timeline).WithOne().HasForeignKey(e => e.CircularId);
            circular.HasMany(c => c.Receipts).WithOne().HasForeignKey(r => r.CircularId);
            circular.HasIndex(c => new { c.CampaignId, c.Period }).IsUnique();
            circular.HasIndex(c => new { c.CampaignId, c.DocumentNumber }).IsUnique().HasFilter("document_number IS NOT NULL");
        });
        model.Entity<CircularTimelineEntry>(happened =>
        {
            happened.ToTable("circular_timeline");
            happened.HasKey(e => new { e.CircularId, e.Sequence });
        });
        model.Entity<UnitReceipt>(receipt =>
        {
            receipt.ToTable("unit_receipts");
            receipt.HasQueryFilter("scope", row => db.ScopeIsWhole || db.ScopeUnits.Contains(row.UnitId) || db.ScopeUnitsInAreas.Contains(row.UnitId));
            receipt.HasKey(r => new { r.CircularId, r.UnitId });
            receipt.Property(r => r.AcknowledgedAt).IsConcurrencyToken();
        });
        model.Entity<DocumentNumberSeries>(series =>
        {
            series.ToTable("document_number_series");
            series.HasKey(s => new { s.CampaignId, s.AgencyCode, s.Year });
        });
    }
}
