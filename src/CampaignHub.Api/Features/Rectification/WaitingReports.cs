using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Features.Rectification;

internal static class WaitingReports
{
    /// <summary>Reports whose reporter waits for an answer. Those of a merged case wait where it was merged into, to be answered once.</summary>
    public static IQueryable<CaseReport> Waiting(this HubDbContext db) => db.CaseReports.Where(r => r.AnsweredAt == null && !r.AsksNoAnswer && !db.CaseReports.Any(m => m.MergedCaseId == r.CaseId));
}
