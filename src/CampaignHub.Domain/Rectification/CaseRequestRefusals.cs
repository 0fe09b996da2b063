using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Rectification;

/// <summary>Everything that asking for an exception, and deciding, refuses.</summary>
public static class CaseRequestRefusals
{
    public static Refusal NotFound { get; } = new(RefusalKind.NotFound, "request.not-found", "没有找到该申请。", "There is no such request.");

    public static Refusal Open { get; } = new(RefusalKind.Conflict, "request.open",
        "该问题已有待审批的申请。", "A request for this case waits to be decided already.");

    public static Refusal Own { get; } = new(RefusalKind.Forbidden, "request.own",
        "申请人及其单位不得审批自己的申请。", "Whoever asks, or is of the unit that asks, never decides.");

    public static Refusal NeedsHigher { get; } = new(RefusalKind.Forbidden, "request.needs-higher",
        "第二次延期须由中心负责人审批。", "A second extension is for the centre's head to decide.");

    public static Refusal CauseRequired { get; } = new(RefusalKind.Conflict, "request.cause-required",
        "报请上级支持须说明缺资金、场地、用地或其他。", "Say what is wanting: funds, a place, land or something else.");

    public static Refusal LimitPassed { get; } = new(RefusalKind.Conflict, "case.limit-passed",
        "整改时限已过，不能再申请延期。", "The time limit has passed; an extension must be asked for before it does.");

    public static Refusal SettingsChanged { get; } = new(RefusalKind.Conflict, "case-settings.changed",
        "问题办理设置刚刚被他人修改，请刷新后重试。", "Somebody else has just changed these settings; reload and try again.");

    public static Refusal Decided(string byName) => new(RefusalKind.Conflict, "request.decided",
        $"{byName}已经处理了该申请。", $"{byName} has dealt with this request already.");

    public static Refusal TooLong(int days) => new(RefusalKind.Conflict, "request.too-long",
        $"期限最长 {days} 天。", $"It can be for {days} days at most.");

    public static Refusal CapReached(CaseRequestKind kind, int most) => new(RefusalKind.Conflict, "request.cap-reached",
        $"责任单位同时{Words(kind).Zh}的问题不能超过 {most} 件。", $"A unit may have {most} cases {Words(kind).En} at a time and no more.");

    private static (string Zh, string En) Words(CaseRequestKind kind) => kind switch
    {
        CaseRequestKind.Extension => ("延期", "extended"),
        CaseRequestKind.Suspension => ("挂账", "suspended"),
        CaseRequestKind.Deferral => ("缓办", "deferred"),
        CaseRequestKind.HigherSupport => ("报请上级支持", "waiting for higher support"),
        _ => throw new InvalidOperationException($"Unknown kind {kind}."),
    };
}
