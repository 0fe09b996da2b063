using CampaignHub.Api.Platform.Notifications;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Tells the contacts of a unit that its problems were exposed, and where.</summary>
internal sealed class ProblemsExposedNotice : INotify<ProblemsExposed>
{
    public Task<Notice?> Of(ProblemsExposed happened, CancellationToken cancellationToken) => Task.FromResult<Notice?>(new(
        "supervision.exposure", $"{happened.Column}曝光了贵单位的 {happened.Cases} 件问题，请尽快整改", $"Problems of your unit were exposed by {happened.Column}: {happened.Cases}. Rectify them soon", "/supervision/exposures",
        new Audience(SupervisionFeature.Answer, happened.UnitId)));
}
