using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

internal sealed class PlanTables : ITables, ITakenNames
{
    public IReadOnlyDictionary<string, Refusal> Taken { get; } = new Dictionary<string, Refusal>
    {
        ["pk_case_plans"] = PlanRefusals.Changed,
        ["pk_plan_milestones"] = PlanRefusals.MilestoneTaken,
    };

    public void Map(ModelBuilder model, HubDbContext db)
    {
        model.Entity<CasePlan>(plan =>
        {
            plan.ToTable("case_plans");
            plan.Property(p => p.Measure).HasMaxLength(2000);
            plan.Property(p => p.ResponsibleName).HasMaxLength(100);
            plan.Property(p => p.ResponsiblePhone).HasMaxLength(40);
            plan.Property(p => p.EstimatedCost).HasPrecision(14, 2);
            plan.Property(p => p.ActualCost).HasPrecision(14, 2);
            plan.Property(p => p.Version).IsConcurrencyToken();
            plan.HasQueryFilter("scope", p => db.ScopeIsWhole || db.Cases.Any(c => c.Id == p.Id));
            plan.HasMany(p => p.Milestones).WithOne().HasForeignKey(m => m.PlanId);
            plan.HasIndex(p => new { p.CampaignId, p.DueOn, p.Id });
        });
        model.Entity<PlanMilestone>(step =>
        {
            step.ToTable("plan_milestones");
            step.Property(m => m.Id).ValueGeneratedNever();
            step.Property(m => m.Title).HasMaxLength(200);
            step.Property(m => m.Note).HasMaxLength(500);
        });
    }
}
