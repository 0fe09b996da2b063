namespace CampaignHub.Domain.Rectification;

/// <summary>What the states and events of a case are called in both languages.</summary>
public static class CaseWords
{
    public static string ChineseName(CaseState state) => Names(state).Zh;

    public static string EnglishName(CaseState state) => Names(state).En;

    public static string ChineseVerb(CaseEventKind kind) => Verbs(kind).Zh;

    public static string EnglishVerb(CaseEventKind kind) => Verbs(kind).En;

    private static (string Zh, string En) Names(CaseState state) => state switch
    {
        CaseState.Logged => ("待交办", "waiting to be dispatched"),
        CaseState.Filed => ("已立案待交办", "filed and waiting to be dispatched"),
        CaseState.Dispatched => ("待签收", "waiting to be accepted"),
        CaseState.SentBack => ("回退待派", "sent back and waiting to be dispatched again"),
        CaseState.Accepted => ("整改中", "being rectified"),
        CaseState.Submitted => ("待核查", "waiting to be verified"),
        CaseState.Returned => ("已退回整改", "returned for rework"),
        CaseState.Rebounded => ("反弹整改", "being rectified anew after a rebound"),
        CaseState.Suspended => ("挂账", "suspended"),
        CaseState.Deferred => ("缓办", "deferred"),
        CaseState.Blocked => ("需上级支持", "waiting for higher support"),
        CaseState.Closed => ("已销号", "closed"),
        CaseState.NotAccepted => ("不予受理", "not accepted"),
        CaseState.Void => ("已作废", "struck out"),
        _ => throw new InvalidOperationException($"Unknown case state {state}."),
    };

    private static (string Zh, string En) Verbs(CaseEventKind kind) => kind switch
    {
        CaseEventKind.Logged => ("登记", "logged"),
        CaseEventKind.Imported => ("导入", "imported"),
        CaseEventKind.Dispatched => ("交办", "dispatched"),
        CaseEventKind.Accepted => ("签收", "accepted"),
        CaseEventKind.Submitted => ("提交整改", "submitted"),
        CaseEventKind.Closed => ("销号", "closed"),
        CaseEventKind.Returned => ("退回", "returned"),
        CaseEventKind.Deferred => ("缓办", "deferred"),
        CaseEventKind.Resumed => ("恢复", "resumed"),
        CaseEventKind.Placed => ("划定区域", "placed"),
        CaseEventKind.Filed => ("立案", "filed"),
        CaseEventKind.NotAccepted => ("不予受理", "turned down"),
        CaseEventKind.Voided => ("作废", "struck out"),
        CaseEventKind.SentBack => ("回退", "sent back"),
        CaseEventKind.Disputed => ("提交裁定", "put to arbitration"),
        CaseEventKind.ExtensionAsked => ("申请延期", "asked for an extension of"),
        CaseEventKind.SuspensionAsked => ("申请挂账", "asked for the suspension of"),
        CaseEventKind.DeferralAsked => ("申请缓办", "asked for the deferral of"),
        CaseEventKind.SupportAsked => ("申请上级支持", "asked for higher support on"),
        CaseEventKind.ExceptionRefused => ("驳回申请", "refused an exception on"),
        CaseEventKind.ExceptionWithdrawn => ("撤回申请", "withdrawn a request on"),
        CaseEventKind.Extended => ("批准延期", "extended"),
        CaseEventKind.Suspended => ("挂账", "suspended"),
        CaseEventKind.Blocked => ("报请上级支持", "referred for higher support"),
        CaseEventKind.FixedOnSpot => ("当场整改", "fixed on the spot"),
        CaseEventKind.ClosedUnchecked => ("抽查未抽中销号", "closed without a check by hand"),
        CaseEventKind.HeldUp => ("回头看合格", "looked back at"),
        CaseEventKind.Rebounded => ("认定反弹", "found again"),
        CaseEventKind.Assigned => ("分派", "assigned"),
        CaseEventKind.Unmerged => ("撤销并入", "taken apart again"),
        CaseEventKind.Unassigned => ("取消分派", "taken back the assignment of"),
        _ => throw new InvalidOperationException($"Unknown event {kind}."),
    };
}
