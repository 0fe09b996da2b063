using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Platform.Notifications;
using CampaignHub.Domain.Honours;

namespace CampaignHub.Api.Features.Honours;

/// <summary>Tells the contacts of a unit that its title was warned, revoked, or its warning lifted.</summary>
internal sealed class TitleChangedNotice : INotify<TitleChanged>
{
    public Task<Notice?> Of(TitleChanged happened, CancellationToken cancellationToken)
    {
        var (zh, en) = happened.Kind switch
        {
            TitleKind.CivilisedUnit => ("文明单位", "civilised unit"),
            TitleKind.CivilisedVillage => ("文明村镇", "civilised village or town"),
            _ => ("文明校园", "civilised campus"),
        };
        var (moveZh, moveEn) = happened.Move switch
        {
            TitleMove.Warn => ($"贵单位的{zh}称号被警告", $"Your unit's title of {en} has been warned"),
            TitleMove.Revoke => ($"贵单位的{zh}称号被撤销", $"Your unit's title of {en} has been revoked"),
            _ => ($"贵单位{zh}称号的警告已解除", $"The warning of your unit's title of {en} has been lifted"),
        };
        return Task.FromResult<Notice?>(new("honours.title", moveZh, moveEn, $"/titles/{happened.TitleId}", new Audience(SupervisionFeature.Answer, happened.UnitId)));
    }
}
