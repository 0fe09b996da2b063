using CampaignHub.Domain.Rectification;
using CampaignHub.Domain.Scoring;

namespace CampaignHub.Api.Features.Scoring;

/// <summary>Which cases a unit is judged by.</summary>
internal static class DueCases
{
    /// <summary>Cases a unit was given a limit for; not those it sent back, those that ended without being solved, nor what stands still unless the scheme counts it.</summary>
    public static IQueryable<RectificationCase> Counting(IQueryable<RectificationCase> cases, SchemeTolls tolls)
    {
        var leftOut = new List<CaseState> { CaseState.SentBack, CaseState.NotAccepted, CaseState.Void };
        if (!tolls.CountSuspended) leftOut.Add(CaseState.Suspended);
        if (!tolls.CountDeferred) leftOut.Add(CaseState.Deferred);
        if (!tolls.CountBlocked) leftOut.Add(CaseState.Blocked);
        return cases.Where(c => c.UnitId != null && c.ScoreDueAt != null && !leftOut.Contains(c.State));
    }
}
