using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Network;

/// <summary>Everything the network of responsibility refuses.</summary>
public static class NetworkRefusals
{
    public static Refusal PairingNotFound { get; } = new(RefusalKind.NotFound, "pairing.not-found", "没有找到该联系走访安排。", "There is no such pairing.");

    public static Refusal PairingWrongHolder { get; } = new(RefusalKind.Conflict, "pairing.wrong-holder",
        "包挂领导、网格巡查和代表委员视察须填写姓名，督查组须选择机构，包联和共建须选择单位。", "A leader, grid worker or deputy needs a name, a supervision team a body; a paired unit or a partner needs a unit.");

    public static Refusal PairingBackwards { get; } = new(RefusalKind.Conflict, "pairing.backwards", "结束日期不能早于开始日期。", "The last day cannot lie before the first.");

    public static Refusal PairingRhythm { get; } = new(RefusalKind.Conflict, "pairing.rhythm",
        "走访次数须按日、按周或按月约定，每期1至31次。", "Visits are owed per day, week or month, 1 to 31 each time.");

    public static Refusal PairingOverlaps { get; } = new(RefusalKind.Conflict, "pairing.overlaps",
        "该单位、机构或人员在这段时间已联系该区域。", "This unit, body or person is paired with the area during these days already.");

    public static Refusal PairingEnded { get; } = new(RefusalKind.Conflict, "pairing.ended", "该联系走访安排已经结束。", "This pairing has ended already.");

    public static Refusal PairingIdTaken { get; } = new(RefusalKind.Conflict, "pairing.id-taken", "该标识已属于另一项联系走访安排。", "This id already belongs to another pairing.");

    public static Refusal VisitOutside { get; } = new(RefusalKind.Conflict, "pairing.visit-outside",
        "走访日期不在约定期限内。", "The day of the visit lies outside the pairing's term.");

    public static Refusal VisitAhead { get; } = new(RefusalKind.Conflict, "pairing.visit-ahead", "不能登记今天以后的走访。", "A visit cannot be logged before its day.");

    public static Refusal VisitNotYours { get; } = new(RefusalKind.Forbidden, "pairing.visit-not-yours",
        "只能登记本人、本单位或本机构的走访。", "You may log only your own visits, your unit's or your body's.");

    public static Refusal VisitIdTaken { get; } = new(RefusalKind.Conflict, "pairing.visit-id-taken", "该标识已属于另一次走访。", "This id already belongs to another visit.");

    public static Refusal VisitPoints { get; } = new(RefusalKind.Conflict, "pairing.visit-points",
        "一次走访最多登记50个点位，人数须为1至10000。", "A visit names at most 50 points and 1 to 10,000 visitors.");

    public static Refusal RemindedAlready { get; } = new(RefusalKind.Conflict, "reminder.sent", "该期提醒已经发出。", "This reminder was sent already.");
}
