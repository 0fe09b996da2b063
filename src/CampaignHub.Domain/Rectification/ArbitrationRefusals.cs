using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Rectification;

/// <summary>Everything the arbitration of places refuses.</summary>
public static class ArbitrationRefusals
{
    public static Refusal NotFound { get; } = new(RefusalKind.NotFound, "arbitration.not-found", "没有找到该裁定事项。", "There is no such question of place.");

    public static Refusal Settled { get; } = new(RefusalKind.Conflict, "arbitration.settled",
        "该事项已经裁定或已交兜底单位。", "This question has been decided, or the fallback unit has the case.");

    public static Refusal NothingDecided { get; } = new(RefusalKind.Conflict, "arbitration.nothing-decided",
        "请指定区域或责任单位。", "Name an area or a unit.");

    public static Refusal SettingsChanged { get; } = new(RefusalKind.Conflict, "arbitration.settings-changed",
        "裁定设置刚刚被他人修改，请刷新后重试。", "Somebody else has just changed these settings; reload and try again.");
}
