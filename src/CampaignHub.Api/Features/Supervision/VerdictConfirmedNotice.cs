using CampaignHub.Api.Platform.Notifications;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Tells the contacts of a unit that it was commended or criticised at the end of a period.</summary>
internal sealed class VerdictConfirmedNotice : INotify<VerdictConfirmed>
{
    public Task<Notice?> Of(VerdictConfirmed happened, CancellationToken cancellationToken)
    {
        var (zh, en) = happened.Verdict is PeriodVerdict.Commended ? ("通报表扬", "commended") : ("通报批评", "criticised and held to account");
        return Task.FromResult<Notice?>(new("supervision.verdict", $"贵单位 {happened.Period} 被{zh}", $"Your unit was {en} for {happened.Period}", "/supervision/board", new Audience(SupervisionFeature.Answer, happened.UnitId)));
    }
}
