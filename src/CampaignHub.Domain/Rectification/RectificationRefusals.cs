using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Rectification;

/// <summary>Everything rectification refuses.</summary>
public static class RectificationRefusals
{
    public static Refusal Withheld { get; } = new(RefusalKind.Conflict, "case.withheld",
        "该问题来自尚未公布的暗访，请先公布检查结果再交办。", "This case comes from an unannounced check that is not published. Publish the check first.");

    public static Refusal NobodyProposed { get; } = new(RefusalKind.Conflict, "case.nobody-proposed",
        "类别和位置都没有对应的责任单位，请选择统一的责任单位。", "Neither its category nor its place says whose it is. Choose one unit for all.");

    public static Refusal NotFound { get; } = new(RefusalKind.NotFound, "case.not-found", "没有找到该问题。", "There is no such case.");

    public static Refusal NotYours { get; } = new(RefusalKind.Forbidden, "case.not-yours",
        "只有责任单位可以办理该问题。", "Only the responsible unit can act on this case.");

    public static Refusal OriginNotYours { get; } = new(RefusalKind.Forbidden, "case.origin-not-yours",
        "只有创建办可以登记热线、领导交办等来源。", "Only the campaign office can log problems from a hotline, an instruction and the like.");

    public static Refusal OwnWork { get; } = new(RefusalKind.Forbidden, "case.own-work",
        "办理人不得核查自己的整改。", "Whoever handled a case may not verify it.");

    public static Refusal PhotoRequired { get; } = new(RefusalKind.Conflict, "case.photo-required",
        "该类问题提交整改须附至少一张整改后照片。", "A rectification of this kind needs at least one photo taken afterwards.");

    public static Refusal PhotoUsed { get; } = new(RefusalKind.Conflict, "case.photo-used",
        "照片已用于该问题，请上传新的整改后照片。", "This photo belongs to the case already; upload a new one taken afterwards.");

    public static Refusal PhotoSameAsBefore { get; } = new(RefusalKind.Conflict, "case.photo-same-as-before",
        "整改后照片与登记问题时的照片是同一张，请重新拍摄整改后的现场。", "This is the very photo taken when the case was logged. Take a new one of the place after the work.");

    public static Refusal LimitNotAhead { get; } = new(RefusalKind.Conflict, "case.limit-not-ahead",
        "整改时限必须晚于现在。", "The time limit must lie ahead.");

    public static Refusal IdTaken { get; } = new(RefusalKind.Conflict, "case.id-taken",
        "该编号已属于另一个问题。", "This id already belongs to another case.");

    public static Refusal SourceKeyTaken { get; } = new(RefusalKind.Conflict, "case.source-key-taken",
        "该来源编号已经导入。", "This source key has been imported already.");

    public static Refusal AssigneeUnknown { get; } = new(RefusalKind.NotFound, "case.assignee-unknown",
        "没有找到该办理人，请从本单位人员中选择。", "There is no such person in this unit; choose one of its people.");

    public static Refusal RemindersChanged { get; } = new(RefusalKind.Conflict, "reminder-settings.changed",
        "提醒设置刚刚被他人修改，请刷新后重试。", "Somebody else has just changed these settings; reload and try again.");

    public static Refusal NotAssignable(CaseState state) => Illegal("case.not-assignable", state, "分派", "be assigned");

    public static Refusal NotDispatchable(CaseState state) => Illegal("case.not-dispatchable", state, "交办", "be dispatched");

    public static Refusal NotAcceptable(CaseState state) => Illegal("case.not-acceptable", state, "签收", "be accepted");

    public static Refusal NotSubmittable(CaseState state) => Illegal("case.not-submittable", state, "提交整改", "have a rectification submitted");

    public static Refusal NotVerifiable(CaseState state) => Illegal("case.not-verifiable", state, "核查", "be verified");

    public static Refusal BeforePhotoRequired { get; } = new(RefusalKind.Conflict, "case.before-photo-required",
        "当场整改须附至少一张整改前照片。", "What is fixed on the spot needs at least one photo taken before.");

    public static Refusal LimitNotLonger { get; } = new(RefusalKind.Conflict, "case.limit-not-longer",
        "延期后的时限必须晚于原时限。", "The extended limit must be later than the present one.");

    public static Refusal PauseNotAhead { get; } = new(RefusalKind.Conflict, "case.pause-not-ahead",
        "暂停截止时间必须晚于现在。", "The day the case comes back must lie ahead.");

    public static Refusal NotExtendable(CaseState state) => Illegal("case.not-extendable", state, "延期", "be given longer");

    public static Refusal NotPausable(CaseState state) => Illegal("case.not-pausable", state, "挂账、缓办或报请上级支持", "be suspended, deferred or referred for higher support");

    public static Refusal NotClosed(CaseState state) => Illegal("case.not-closed", state, "回头看", "be looked back at");

    public static Refusal NotPaused(CaseState state) => Illegal("case.not-paused", state, "恢复办理", "be resumed");

    public static Refusal NotFileable(CaseState state) => Illegal("case.not-fileable", state, "立案", "be filed");

    public static Refusal NotRefusable(CaseState state) => Illegal("case.not-refusable", state, "不予受理", "be turned down");

    public static Refusal NotVoidable(CaseState state) => Illegal("case.not-voidable", state, "作废", "be struck out");

    public static Refusal NotSendable(CaseState state) => Illegal("case.not-sendable", state, "回退", "be sent back");

    public static Refusal NotPlaceable(CaseState state) => Illegal("case.not-placeable", state, "划定区域", "be placed in an area");

    /// <summary>Someone else was faster: says who did what.</summary>
    public static Refusal Changed(string byName, CaseEventKind kind) => new(RefusalKind.Conflict, "case.changed",
        $"{byName}刚刚{CaseWords.ChineseVerb(kind)}了该问题，请刷新后再办理。",
        $"{byName} has just {CaseWords.EnglishVerb(kind)} this case. Reload it before you go on.");

    private static Refusal Illegal(string code, CaseState state, string chineseVerb, string englishVerb) => new(RefusalKind.Conflict, code,
        $"该问题当前状态为“{CaseWords.ChineseName(state)}”，不能{chineseVerb}。", $"The case is {CaseWords.EnglishName(state)} and cannot {englishVerb}.");
}
