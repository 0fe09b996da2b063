using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Inspections;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Inspections;

internal sealed class InspectionTables : ITables, ITakenNames
{
    public IReadOnlyDictionary<string, Refusal> Taken { get; } = new Dictionary<string, Refusal>
    {
        ["pk_inspections"] = InspectionRefusals.IdTaken,
    };

    public void Map(ModelBuilder model, HubDbContext db)
    {
        model.Entity<Inspection>(inspection =>
        {
            inspection.ToTable("inspections");
            inspection.HasQueryFilter("unit", _ => db.ScopeUnitId == null);
            inspection.HasMany(i => i.Answers).WithOne().HasForeignKey(a => a.InspectionId);
            inspection.HasIndex(i => new { i.CampaignId, i.SubmittedAt, i.Id });
            inspection.HasIndex(i => new { i.CampaignId, i.PointId, i.SubmittedAt });
        });
        model.Entity<Domain.Inspections.InspectionAnswer>(answer =>
        {
            answer.ToTable("inspection_answers");
            answer.HasKey(a => new { a.InspectionId, a.ItemId });
        });
    }
}
