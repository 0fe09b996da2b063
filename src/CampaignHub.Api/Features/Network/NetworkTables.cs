using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Network;

internal sealed class NetworkTables : ITables, ITakenNames
{
    public IReadOnlyDictionary<string, Refusal> Taken { get; } = new Dictionary<string, Refusal>
    {
        ["pk_pairings"] = NetworkRefusals.PairingIdTaken,
        ["pk_pairing_visits"] = NetworkRefusals.VisitIdTaken,
        ["ix_reminders_campaign_id_topic_period"] = NetworkRefusals.RemindedAlready,
    };

    public void Map(ModelBuilder model, HubDbContext db)
    {
        model.Entity<Pairing>(pairing =>
        {
            pairing.ToTable("pairings");
            pairing.Ignore(p => p.Rhythm);
            pairing.Property(p => p.PersonName).HasMaxLength(64);

            // Whose unit or body it is, whoever the area is in sight of, and the person it names.
            pairing.HasQueryFilter("scope", p => db.ScopeIsWhole || (p.UnitId != null && (db.ScopeUnits.Contains(p.UnitId.Value) || db.ScopeUnitsInAreas.Contains(p.UnitId.Value)))
                || (p.BodyId != null && db.ScopeBodies.Contains(p.BodyId.Value)) || db.ScopeAreas.Contains(p.AreaId) || (p.PersonName != null && p.PersonName == db.ScopeAuthorName));
            pairing.HasIndex(p => new { p.CampaignId, p.AreaId });
            pairing.HasIndex(p => new { p.CampaignId, p.UnitId });
            pairing.HasIndex(p => new { p.CampaignId, p.BodyId });
        });
        model.Entity<PairingVisit>(visit =>
        {
            visit.ToTable("pairing_visits");
            visit.Property(v => v.Visitor).HasMaxLength(64);
            visit.Property(v => v.What).HasMaxLength(2000);
            visit.HasQueryFilter("scope", v => db.ScopeIsWhole || db.Pairings.Any(p => p.Id == v.PairingId));
            visit.HasIndex(v => new { v.CampaignId, v.PairingId, v.Day, v.Id });
        });
        model.Entity<Reminder>(reminder =>
        {
            reminder.ToTable("reminders");
            reminder.Property(r => r.Topic).HasMaxLength(64);
            reminder.Property(r => r.Period).HasMaxLength(16);
            reminder.HasIndex(r => new { r.CampaignId, r.Topic, r.Period }).IsUnique();
        });
    }
}
