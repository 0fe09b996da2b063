using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>The tables of exceptions, draws and second looks, scoped like the cases they are about.</summary>
internal static class ExceptionTables
{
    public static void MapExceptions(this ModelBuilder model, HubDbContext db)
    {
        model.Entity<CaseDraw>(draw =>
        {
            draw.ToTable("case_draws");
            draw.HasKey(d => new { d.CaseId, d.Round });
            draw.HasIndex(d => new { d.CampaignId, d.At, d.CaseId });
        });
        model.Entity<CaseRequest>(request =>
        {
            request.ToTable("case_requests");
            request.HasQueryFilter("scope", row => db.ScopeIsWhole || db.ScopeUnits.Contains(row.UnitId) || (row.AreaId != null && db.ScopeAreas.Contains(row.AreaId.Value)));
            request.Property(r => r.Version).IsConcurrencyToken();
            request.HasIndex(r => r.CaseId).IsUnique().HasFilter("state = 'Asked'");
            request.HasIndex(r => new { r.CaseId, r.State }, "ix_case_requests_case");
            request.HasIndex(r => new { r.CampaignId, r.State, r.AskedAt, r.Id });
            request.HasIndex(r => new { r.UnitId, r.Kind, r.State });
        });
        model.Entity<CaseSettings>(settings =>
        {
            settings.ToTable("case_settings");
            settings.Ignore(s => s.Rules);
            settings.Property(s => s.Version).IsConcurrencyToken();
        });
        model.Entity<LookBack>(look =>
        {
            look.ToTable("look_backs");
            look.HasQueryFilter("scope", row => db.ScopeIsWhole || db.ScopeUnits.Contains(row.UnitId) || (row.AreaId != null && db.ScopeAreas.Contains(row.AreaId.Value)));
            look.Property(l => l.Version).IsConcurrencyToken();
            look.HasIndex(l => new { l.CampaignId, l.State, l.DrawnAt, l.Id });
            look.HasIndex(l => new { l.CaseId, l.ClosedAt }).IsUnique();
        });
        model.Entity<LookBackDraw>(draw =>
        {
            draw.ToTable("look_back_draws");
            draw.HasIndex(d => new { d.CampaignId, d.LastDay }).IsUnique();
        });
    }
}
