using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Supervision;

/// <summary>Everything the verdicts at the end of a period refuse.</summary>
public static class VerdictRefusals
{
    public static Refusal NotFound { get; } = new(RefusalKind.NotFound, "verdict.not-found", "没有找到该结论。", "There is no such verdict.");

    public static Refusal NotClosed { get; } = new(RefusalKind.Conflict, "verdict.not-closed", "该期最后一个月尚未结账，不能确认。", "The last month of the period has not been closed yet, so nothing can be confirmed.");

    public static Refusal NotProposed { get; } = new(RefusalKind.Conflict, "verdict.not-proposed", "所选单位不在该期的建议名单中。", "A chosen unit is not among those the rule proposes for this period.");

    public static Refusal TitleElsewhere { get; } = new(RefusalKind.Conflict, "verdict.title-elsewhere", "只能警告或撤销被通报批评单位的称号。", "Only titles of units that are criticised can be warned or revoked here.");

    public static Refusal Ahead { get; } = new(RefusalKind.Conflict, "verdict.ahead", "决定日期不能晚于今天。", "A decision cannot be dated on a day that is still to come.");

    public static Refusal Withdrawn { get; } = new(RefusalKind.Conflict, "verdict.withdrawn", "该结论已经撤销。", "This verdict has been withdrawn already.");
}
