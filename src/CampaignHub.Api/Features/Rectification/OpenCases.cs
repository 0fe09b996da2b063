using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>What counts as open, said once for every room that asks.</summary>
internal static class OpenCases
{
    /// <summary>Cases that are neither closed nor ended otherwise. The first condition is the one of the partial index.</summary>
    public static IQueryable<RectificationCase> Open(this IQueryable<RectificationCase> cases) =>
        cases.Where(c => c.State != CaseState.Closed && c.State != CaseState.NotAccepted && c.State != CaseState.Void);
}
