using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Features.Scoring;

/// <summary>Which cases a unit is judged by.</summary>
internal static class DueCases
{
    /// <summary>Cases a unit was given a limit for; not those it sent back, nor those that ended without being solved.</summary>
    public static IQueryable<RectificationCase> Counting(IQueryable<RectificationCase> cases) =>
        cases.Where(c => c.UnitId != null && c.ScoreDueAt != null && c.State != CaseState.SentBack && c.State != CaseState.NotAccepted && c.State != CaseState.Void);
}
