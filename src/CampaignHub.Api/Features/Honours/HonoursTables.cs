using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Honours;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Honours;

internal sealed class HonoursTables : ITables, ITakenNames
{
    public IReadOnlyDictionary<string, Refusal> Taken { get; } = new Dictionary<string, Refusal>
    {
        ["pk_civilised_titles"] = TitleRefusals.IdTaken,
        ["ix_civilised_titles_held"] = TitleRefusals.Held,
    };

    public IReadOnlySet<string> Races { get; } = new HashSet<string> { "pk_title_changes" };

    public void Map(ModelBuilder model, HubDbContext db)
    {
        model.Entity<CivilisedTitle>(title =>
        {
            title.ToTable("civilised_titles");
            title.HasQueryFilter("scope", t => db.ScopeIsWhole || db.ScopeUnits.Contains(t.UnitId) || db.ScopeUnitsInAreas.Contains(t.UnitId));
            title.Property(t => t.AwardedBy).HasMaxLength(100);
            title.Property(t => t.Version).IsConcurrencyToken();
            title.HasMany(t => t.Changes).WithOne().HasForeignKey(c => c.TitleId);
            title.HasIndex(t => new { t.CampaignId, t.AwardedOn, t.Id });
            title.HasIndex(t => new { t.CampaignId, t.UnitId, t.Kind, t.Level, t.AwardedOn }, "ix_civilised_titles_held").IsUnique().HasFilter("state <> 'Withdrawn'");
        });
        model.Entity<TitleChange>(change =>
        {
            change.ToTable("title_changes");
            change.HasQueryFilter("scope", c => db.CivilisedTitles.Any(t => t.Id == c.TitleId));
            change.HasKey(c => new { c.TitleId, c.Number });
            change.Property(c => c.Reason).HasMaxLength(500);
            change.Property(c => c.Document).HasMaxLength(100);
            change.HasIndex(c => c.ActId).HasFilter("act_id IS NOT NULL");
        });
    }
}
