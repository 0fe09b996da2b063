using CampaignHub.Api.Platform.Notifications;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Tells the contacts of a unit that its praise or criticism was taken back, and why.</summary>
internal sealed class VerdictWithdrawnNotice : INotify<VerdictWithdrawn>
{
    public Task<Notice?> Of(VerdictWithdrawn happened, CancellationToken cancellationToken)
    {
        var (zh, en) = happened.Verdict is PeriodVerdict.Commended ? ("通报表扬", "commendation") : ("通报批评", "criticism");
        return Task.FromResult<Notice?>(new(
            "supervision.verdict", $"贵单位 {happened.Period} 的{zh}已撤销：{happened.Reason}", $"Your unit's {en} for {happened.Period} has been withdrawn: {happened.Reason}", "/supervision/board",
            new Audience(SupervisionFeature.Answer, happened.UnitId)));
    }
}
