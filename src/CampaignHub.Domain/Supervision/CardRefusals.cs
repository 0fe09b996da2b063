using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Supervision;

/// <summary>Everything cards, interviews and titles refuse.</summary>
public static class CardRefusals
{
    public static Refusal NotFound { get; } = new(RefusalKind.NotFound, "card.not-found", "没有找到该牌旗。", "There is no such card.");

    public static Refusal IdTaken { get; } = new(RefusalKind.Conflict, "card.id-taken", "该标识已属于另一张牌。", "This id already belongs to another card.");

    public static Refusal Given { get; } = new(RefusalKind.Conflict, "card.given", "该单位本期已经有牌，请先撤回。", "The unit already holds a card for this period; withdraw it first.");

    public static Refusal Withdrawn { get; } = new(RefusalKind.Conflict, "card.withdrawn", "该牌旗已经撤回。", "This card has been withdrawn already.");

    public static Refusal FlagByQuarter { get; } = new(RefusalKind.Conflict, "card.flag-by-quarter", "黑旗按季度，红黄绿牌按月。", "Black flags are given for quarters, cards for months.");

    public static Refusal BeforeStep { get; } = new(RefusalKind.Conflict, "card.before-step", "牌旗所属期间早于该级督办提出之日。", "The card is for a period that ended before this step was asked for.");

    public static Refusal NotClosed { get; } = new(RefusalKind.Conflict, "card.not-closed", "该月考评尚未结账。", "That month has not been closed yet.");

    public static Refusal InterviewNotFound { get; } = new(RefusalKind.NotFound, "interview.not-found", "没有找到该约谈。", "There is no such interview.");

    public static Refusal InterviewSettled { get; } = new(RefusalKind.Conflict, "interview.settled", "该约谈已经登记或取消。", "The interview has been recorded or dropped already.");

    public static Refusal InterviewAhead { get; } = new(RefusalKind.Conflict, "interview.ahead", "约谈日期不能晚于今天。", "An interview cannot be recorded for a day that is still to come.");

    public static Refusal InterviewBeforeStep { get; } = new(RefusalKind.Conflict, "interview.before-step", "约谈日期早于该级督办提出之日。", "The interview was held before this step was asked for.");

    public static Refusal InterviewIdTaken { get; } = new(RefusalKind.Conflict, "interview.id-taken", "该标识已属于另一次约谈。", "This id already belongs to another interview.");

    public static Refusal SettingsBackwards { get; } = new(RefusalKind.Conflict, "supervision.settings-backwards", "红牌分数线须低于绿牌分数线。", "The line for red must lie below the line for green.");

    public static Refusal Period(string key) => new(RefusalKind.Conflict, "card.period", $"“{key}”不是月份或季度，应写作 2018-07 或 2018-Q3。", $"“{key}” is neither a month nor a quarter; write 2018-07 or 2018-Q3.");

    public static Refusal SettingsChanged(string byName) => new(RefusalKind.Conflict, "supervision.settings-changed", $"{byName}刚刚修改了督办设置，请刷新后再办理。", $"The settings have just been changed by {byName}. Reload them before you go on.");
}
