using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Accountability;
using CampaignHub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Accountability;

internal sealed class AccountabilityTables : ITables, ITakenNames
{
    public IReadOnlyDictionary<string, Refusal> Taken { get; } = new Dictionary<string, Refusal>
    {
        ["pk_responsibility_letters"] = AccountabilityRefusals.LetterIdTaken,
        ["pk_accountability_actions"] = AccountabilityRefusals.ActionIdTaken,
    };

    public void Map(ModelBuilder model, HubDbContext db)
    {
        model.Entity<ResponsibilityLetter>(letter =>
        {
            letter.ToTable("responsibility_letters");
            letter.Property(l => l.Title).HasMaxLength(200);
            letter.Property(l => l.Targets).HasMaxLength(8000);
            letter.Property(l => l.Consequences).HasMaxLength(4000);
            letter.Property(l => l.State).IsConcurrencyToken();
            letter.Property(l => l.SignedBy).HasMaxLength(64);
            letter.Property(l => l.Remark).HasMaxLength(2000);
            letter.Property(l => l.Period).HasMaxLength(16);
            letter.HasQueryFilter("scope", l => db.ScopeIsWhole || db.ScopeUnits.Contains(l.UnitId) || db.ScopeUnitsInAreas.Contains(l.UnitId));
            letter.HasIndex(l => new { l.CampaignId, l.From, l.Id });
            letter.HasIndex(l => new { l.CampaignId, l.UnitId });
        });
        model.Entity<AccountabilityAction>(action =>
        {
            action.ToTable("accountability_actions");
            action.Property(a => a.PersonName).HasMaxLength(64);
            action.Property(a => a.JobTitle).HasMaxLength(100);
            action.Property(a => a.DecidedBy).HasMaxLength(100);
            action.Property(a => a.Reason).HasMaxLength(2000);
            action.Property(a => a.RecordedBy).HasMaxLength(64);
            action.Property(a => a.WithdrawnAt).IsConcurrencyToken();
            action.Property(a => a.WithdrawnBecause).HasMaxLength(500);
            action.HasQueryFilter("scope", a => db.ScopeIsWhole || db.ScopeUnits.Contains(a.UnitId) || db.ScopeUnitsInAreas.Contains(a.UnitId));
            action.HasIndex(a => new { a.CampaignId, a.DecidedOn, a.Id });
            action.HasIndex(a => new { a.CampaignId, a.UnitId });
            action.HasIndex(a => a.CaseId).HasFilter("case_id IS NOT NULL");
        });
    }
}
