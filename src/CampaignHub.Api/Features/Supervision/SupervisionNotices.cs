using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Notifications;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Cases of a unit have climbed: a reminder goes to the unit's contacts, whatever needs a hand to the office.</summary>
internal sealed class CasesClimbedNotice(HubDbContext db) : INotify<CasesClimbed>
{
    public async Task<Notice?> Of(CasesClimbed happened, CancellationToken cancellationToken)
    {
        var unit = await db.Units.AsNoTracking().Where(u => u.Id == happened.UnitId).Select(u => new { u.NameZh, u.NameEn }).FirstAsync(cancellationToken);
        var link = SupervisionNotices.Acts(happened.UnitId, happened.StepCode);
        return happened.NeedsHand
            ? new("supervision.proposed", $"{unit.NameZh}有 {happened.Cases} 件问题应予“{happened.StepNameZh}”，请办理", $"{happened.Cases} cases of {unit.NameEn} have come to “{happened.StepNameEn}”; please carry it out", link, new Audience(SupervisionFeature.Act))
            : new("supervision.reminder", $"{happened.StepNameZh}：贵单位有 {happened.Cases} 件问题已逾期，请尽快整改", $"{happened.StepNameEn}: {happened.Cases} cases of your unit are overdue; please rectify them soon", link, new Audience(SupervisionFeature.Read, happened.UnitId));
    }
}

/// <summary>What the notices of supervision have in common.</summary>
internal static class SupervisionNotices
{
    public static string Acts(Guid unitId, string stepCode) => $"/supervision?unitId={unitId}&stepCode={stepCode}";
}
