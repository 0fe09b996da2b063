using CampaignHub.Api.Platform.Notifications;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Reminds the contacts of a unit of its overdue cases.</summary>
internal sealed class CasesClimbedNotice : INotify<CasesClimbed>
{
    public Task<Notice?> Of(CasesClimbed happened, CancellationToken cancellationToken) => Task.FromResult<Notice?>(new(
        "supervision.reminder", $"{happened.StepNameZh}：贵单位有 {happened.Cases} 件问题已逾期，请尽快整改", $"{happened.StepNameEn}: {happened.Cases} cases of your unit are overdue; please rectify them soon",
        SupervisionNotices.Acts(happened.StepCode), new Audience(SupervisionFeature.Answer, happened.UnitId)));
}

/// <summary>Tells the office which step it must carry out.</summary>
internal sealed class StepProposedNotice : INotify<StepProposed>
{
    public Task<Notice?> Of(StepProposed happened, CancellationToken cancellationToken) => Task.FromResult<Notice?>(new(
        "supervision.proposed", $"{happened.Units} 家单位的 {happened.Cases} 件问题应予“{happened.StepNameZh}”，请办理", $"{happened.Cases} cases of {happened.Units} units have come to “{happened.StepNameEn}”; please carry it out",
        SupervisionNotices.Acts(happened.StepCode), new Audience(SupervisionFeature.Act)));
}

/// <summary>What the notices of supervision have in common.</summary>
internal static class SupervisionNotices
{
    public static string Acts(string stepCode) => $"/supervision?stepCode={stepCode}";
}
