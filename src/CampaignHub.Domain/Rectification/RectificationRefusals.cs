using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Rectification;

/// <summary>Everything rectification refuses.</summary>
public static class RectificationRefusals
{
    public static Refusal Withheld { get; } = new(RefusalKind.Conflict, "case.withheld",
        "该问题来自尚未公布的暗访，请先公布检查结果再交办。", "This case comes from an unannounced check that is not published. Publish the check first.");

    public static Refusal NotFound { get; } = new(RefusalKind.NotFound, "case.not-found", "没有找到该问题。", "There is no such case.");

    public static Refusal NotYours { get; } = new(RefusalKind.Forbidden, "case.not-yours",
        "只有责任单位可以办理该问题。", "Only the responsible unit can act on this case.");

    public static Refusal OwnWork { get; } = new(RefusalKind.Forbidden, "case.own-work",
        "办理人不得核查自己的整改。", "Whoever handled a case may not verify it.");

    public static Refusal PhotoRequired { get; } = new(RefusalKind.Conflict, "case.photo-required",
        "提交整改须附至少一张整改后照片。", "A rectification needs at least one photo taken afterwards.");

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

    public static Refusal NotDispatchable(CaseState state) => Illegal("case.not-dispatchable", state, "交办", "be dispatched");

    public static Refusal NotAcceptable(CaseState state) => Illegal("case.not-acceptable", state, "签收", "be accepted");

    public static Refusal NotSubmittable(CaseState state) => Illegal("case.not-submittable", state, "提交整改", "have a rectification submitted");

    public static Refusal NotVerifiable(CaseState state) => Illegal("case.not-verifiable", state, "核查", "be verified");

    public static Refusal NotDeferrable(CaseState state) => Illegal("case.not-deferrable", state, "缓办", "be deferred");

    public static Refusal NotDeferred(CaseState state) => Illegal("case.not-deferred", state, "恢复办理", "be resumed");

    public static Refusal NotPlaceable(CaseState state) => Illegal("case.not-placeable", state, "划定区域", "be placed in an area");

    /// <summary>Someone else was faster: says who did what.</summary>
    public static Refusal Changed(string byName, CaseEventKind kind) => new(RefusalKind.Conflict, "case.changed",
        $"{byName}刚刚{ChineseVerb(kind)}了该问题，请刷新后再办理。",
        $"{byName} has just {EnglishVerb(kind)} this case. Reload it before you go on.");

    public static string ChineseName(CaseState state) => state switch
    {
        CaseState.Logged => "待交办",
        CaseState.Dispatched => "待签收",
        CaseState.Accepted => "整改中",
        CaseState.Submitted => "待核查",
        CaseState.Returned => "已退回整改",
        CaseState.Closed => "已销号",
        CaseState.Deferred => "缓办",
        _ => throw new InvalidOperationException($"Unknown case state {state}."),
    };

    public static string EnglishName(CaseState state) => state switch
    {
        CaseState.Logged => "waiting to be dispatched",
        CaseState.Dispatched => "waiting to be accepted",
        CaseState.Accepted => "being rectified",
        CaseState.Submitted => "waiting to be verified",
        CaseState.Returned => "returned for rework",
        CaseState.Closed => "closed",
        CaseState.Deferred => "deferred",
        _ => throw new InvalidOperationException($"Unknown case state {state}."),
    };

    private static Refusal Illegal(string code, CaseState state, string chineseVerb, string englishVerb) => new(RefusalKind.Conflict, code,
        $"该问题当前状态为“{ChineseName(state)}”，不能{chineseVerb}。", $"The case is {EnglishName(state)} and cannot {englishVerb}.");

    private static string ChineseVerb(CaseEventKind kind) => kind switch
    {
        CaseEventKind.Logged => "登记",
        CaseEventKind.Imported => "导入",
        CaseEventKind.Dispatched => "交办",
        CaseEventKind.Accepted => "签收",
        CaseEventKind.Submitted => "提交整改",
        CaseEventKind.Closed => "销号",
        CaseEventKind.Returned => "退回",
        CaseEventKind.Deferred => "缓办",
        CaseEventKind.Resumed => "恢复",
        CaseEventKind.Placed => "划定区域",
        _ => throw new InvalidOperationException($"Unknown event {kind}."),
    };

    private static string EnglishVerb(CaseEventKind kind) => kind switch
    {
        CaseEventKind.Logged => "logged",
        CaseEventKind.Imported => "imported",
        CaseEventKind.Dispatched => "dispatched",
        CaseEventKind.Accepted => "accepted",
        CaseEventKind.Submitted => "submitted",
        CaseEventKind.Closed => "closed",
        CaseEventKind.Returned => "returned",
        CaseEventKind.Deferred => "deferred",
        CaseEventKind.Resumed => "resumed",
        CaseEventKind.Placed => "placed",
        _ => throw new InvalidOperationException($"Unknown event {kind}."),
    };
}
