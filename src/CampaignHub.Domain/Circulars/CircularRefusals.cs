using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Circulars;

/// <summary>Everything circulars refuse.</summary>
public static class CircularRefusals
{
    public static Refusal NotFound { get; } = new(RefusalKind.NotFound, "circular.not-found", "没有找到该通报。", "There is no such circular.");

    public static Refusal NotAMonth { get; } = new(RefusalKind.Conflict, "circular.not-a-month", "通报按月拟制。", "Circulars are drafted for months only.");

    public static Refusal AlreadyDrafted { get; } = new(RefusalKind.Conflict, "circular.already-drafted", "该考核期的通报已经拟制。", "The circular of this period has been drafted already.");

    public static Refusal NumberTaken { get; } = new(RefusalKind.Conflict, "circular.number-taken", "该发文字号已被使用。", "This document number is in use already.");

    public static Refusal OwnSubmission { get; } = new(RefusalKind.Forbidden, "circular.own-submission", "送审人不得审批自己送审的通报。", "Whoever submitted a circular may not approve it.");

    public static Refusal NotARecipient { get; } = new(RefusalKind.Forbidden, "circular.not-a-recipient", "只有通报所列单位可以签收。", "Only a unit named in the circular can acknowledge it.");

    public static Refusal NotEditable(CircularState state) => Illegal("circular.not-editable", state, "修改", "be edited");

    public static Refusal NotSubmittable(CircularState state) => Illegal("circular.not-submittable", state, "送审", "be submitted");

    public static Refusal NotApprovable(CircularState state) => Illegal("circular.not-approvable", state, "审批", "be approved");

    public static Refusal NotReturnable(CircularState state) => Illegal("circular.not-returnable", state, "退回", "be returned");

    public static Refusal NotIssuable(CircularState state) => Illegal("circular.not-issuable", state, "印发", "be issued");

    public static Refusal NotIssued(CircularState state) => Illegal("circular.not-issued", state, "签收", "be acknowledged");

    /// <summary>Someone else was faster: says who did what.</summary>
    public static Refusal Changed(string byName, CircularEventKind kind) => new(RefusalKind.Conflict, "circular.changed",
        $"{byName}刚刚{ChineseVerb(kind)}了该通报，请刷新后再办理。",
        $"The circular has just been {EnglishVerb(kind)} by {byName}. Reload it before you go on.");

    public static string ChineseName(CircularState state) => state switch
    {
        CircularState.Draft => "拟稿",
        CircularState.Submitted => "待审批",
        CircularState.Returned => "已退回",
        CircularState.Approved => "待印发",
        CircularState.Issued => "已印发",
        _ => throw new InvalidOperationException($"Unknown circular state {state}."),
    };

    public static string EnglishName(CircularState state) => state switch
    {
        CircularState.Draft => "a draft",
        CircularState.Submitted => "waiting for approval",
        CircularState.Returned => "returned",
        CircularState.Approved => "approved",
        CircularState.Issued => "issued",
        _ => throw new InvalidOperationException($"Unknown circular state {state}."),
    };

    public static Refusal FigureNotFrozen(string number) => new(RefusalKind.Conflict, "circular.figure-not-frozen",
        $"“{number}”与本期封存的数据不符：没有这个数字，或者次序变了。导语和情况部分只能改文字，不能改数字。",
        $"“{number}” does not agree with the period's frozen figures: it is not one of them, or it has changed its place. In the opening and the findings the words may change, the figures may not.");

    private static Refusal Illegal(string code, CircularState state, string chineseVerb, string englishVerb) => new(RefusalKind.Conflict, code,
        $"该通报当前状态为“{ChineseName(state)}”，不能{chineseVerb}。", $"The circular is {EnglishName(state)} and cannot {englishVerb}.");

    private static string ChineseVerb(CircularEventKind kind) => kind switch
    {
        CircularEventKind.Drafted => "拟制",
        CircularEventKind.Edited => "修改",
        CircularEventKind.Submitted => "送审",
        CircularEventKind.Approved => "批准",
        CircularEventKind.Returned => "退回",
        CircularEventKind.Issued => "印发",
        _ => throw new InvalidOperationException($"Unknown event {kind}."),
    };

    private static string EnglishVerb(CircularEventKind kind) => kind switch
    {
        CircularEventKind.Drafted => "drafted",
        CircularEventKind.Edited => "edited",
        CircularEventKind.Submitted => "submitted",
        CircularEventKind.Approved => "approved",
        CircularEventKind.Returned => "returned",
        CircularEventKind.Issued => "issued",
        _ => throw new InvalidOperationException($"Unknown event {kind}."),
    };
}
