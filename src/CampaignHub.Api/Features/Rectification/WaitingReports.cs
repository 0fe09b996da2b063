using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Features.Rectification;

internal static class WaitingReports
{
    /// <summary>
    /// Reports whose reporter waits for an answer. Those of a merged case wait where it was merged into, to be answered once; and the merging itself adds nobody where the report the case came by was brought along.
    /// </summary>
    public static IQueryable<CaseReport> Waiting(this HubDbContext db) => db.CaseReports.Where(r =>
        r.AnsweredAt == null && !db.CaseReports.Any(m => m.MergedCaseId == r.CaseId) && !db.CaseReports.Any(b => b.BroughtById == r.Id && b.Source == r.Source));
}
