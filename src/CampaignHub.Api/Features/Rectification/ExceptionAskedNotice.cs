using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Notifications;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Tells who may decide that an exception was asked for.</summary>
internal sealed class ExceptionAskedNotice(HubDbContext db) : INotify<ExceptionAsked>
{
    public async Task<Notice?> Of(ExceptionAsked happened, CancellationToken cancellationToken)
    {
        var told = await db.TellingOf(happened.CaseId, cancellationToken);
        return new("case.exception-asked", $"问题 {told.Number} 有待审批的申请：{told.Zh}", $"A request for case {told.Number} waits to be decided: {told.En}", "/exceptions",
            new Audience(happened.NeedsHigher ? RectificationFeature.ApproveHigh : RectificationFeature.Approve))
        {
            ForDecision = true,
        };
    }
}

/// <summary>Tells the unit what was decided.</summary>
internal sealed class ExceptionDecidedNotice(HubDbContext db) : INotify<ExceptionDecided>
{
    public async Task<Notice?> Of(ExceptionDecided happened, CancellationToken cancellationToken)
    {
        var told = await db.TellingOf(happened.CaseId, cancellationToken);
        return new("case.exception-decided", $"问题 {told.Number} 的申请{(happened.Granted ? "已批准" : "未获批准")}：{told.Zh}", $"The request for case {told.Number} was {(happened.Granted ? "granted" : "refused")}: {told.En}", told.Link,
            new Audience(RectificationFeature.Submit, happened.UnitId));
    }
}

/// <summary>Tells the unit that a second look found the problem again.</summary>
internal sealed class CaseReboundedNotice(HubDbContext db) : INotify<CaseRebounded>
{
    public async Task<Notice?> Of(CaseRebounded happened, CancellationToken cancellationToken)
    {
        var (told, due) = await db.TellingOf(happened.CaseId, happened.UnitId, CaseEventKind.Rebounded, cancellationToken);
        return new("case.rebounded", $"回头看发现问题 {told.Number} 反弹{due.Zh}：{told.Zh}", $"A second look found case {told.Number} again{due.En}: {told.En}", told.Link, new Audience(RectificationFeature.Submit, happened.UnitId));
    }
}
