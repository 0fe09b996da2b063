using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Supervision;

/// <summary>Everything transfers to discipline inspection refuse.</summary>
public static class TransferRefusals
{
    public static Refusal NotFound { get; } = new(RefusalKind.NotFound, "transfer.not-found", "没有找到该移交。", "There is no such transfer.");

    public static Refusal IdTaken { get; } = new(RefusalKind.Conflict, "transfer.id-taken", "该标识已属于另一次移交。", "This id already belongs to another transfer.");

    public static Refusal WithoutUnit { get; } = new(RefusalKind.Conflict, "transfer.without-unit", "该问题没有责任单位，不能移交。", "No unit answers for this case, so it cannot be handed over.");

    public static Refusal OutcomeAhead { get; } = new(RefusalKind.Conflict, "transfer.outcome-ahead", "处理日期不能晚于今天。", "The outcome cannot be dated on a day that is still to come.");

    public static Refusal OrderNotFound { get; } = new(RefusalKind.NotFound, "commitment.order-not-found", "没有找到列有该问题的挂牌督办令。", "There is no issued order that lists this case.");
}
