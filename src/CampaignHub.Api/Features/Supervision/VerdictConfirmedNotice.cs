using System.Globalization;
using CampaignHub.Api.Platform.Notifications;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Tells the contacts of a unit that it was commended or criticised at the end of a period, by whom and why: they see the decision nowhere else.</summary>
internal sealed class VerdictConfirmedNotice : INotify<VerdictConfirmed>
{
    public Task<Notice?> Of(VerdictConfirmed happened, CancellationToken cancellationToken)
    {
        var (zh, en) = happened.Verdict is PeriodVerdict.Commended ? ("通报表扬", "commended") : ("通报批评", "criticised and held to account");
        var (titleZh, titleEn) = (
            string.Create(CultureInfo.InvariantCulture, $"贵单位 {happened.Period} 被{zh}（{happened.DecidedBy}，{happened.DecidedOn:yyyy-MM-dd}）：{happened.Reason}"),
            string.Create(CultureInfo.InvariantCulture, $"Your unit was {en} for {happened.Period} ({happened.DecidedBy}, {happened.DecidedOn:yyyy-MM-dd}): {happened.Reason}"));
        return Task.FromResult<Notice?>(new("supervision.verdict", titleZh, titleEn, "/supervision/board", new Audience(SupervisionFeature.Answer, happened.UnitId)));
    }
}
