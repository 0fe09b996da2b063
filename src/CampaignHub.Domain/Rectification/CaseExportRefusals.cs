using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Rectification;

/// <summary>Why an export of the ledger is refused.</summary>
public static class CaseExportRefusals
{
    public static Refusal NotFound { get; } = new(RefusalKind.NotFound, "case-export.not-found", "没有找到该次导出，文件只保留 7 天。", "There is no such export; files are kept for 7 days.");

    public static Refusal IdTaken { get; } = new(RefusalKind.Conflict, "case-export.id-taken", "该标识已属于另一次导出。", "This id already belongs to another export.");

    public static Refusal TooMany { get; } = new(RefusalKind.Conflict, "case-export.too-many",
        "您已有 3 个导出正在进行，请等待完成或先取消。", "Three of your exports are under way. Wait for one to end or cancel it.");

    public static Refusal Ended { get; } = new(RefusalKind.Conflict, "case-export.ended", "该次导出已经结束，无需取消。", "This export has ended; there is nothing to cancel.");

    public static Refusal NotReady { get; } = new(RefusalKind.Conflict, "case-export.not-ready", "文件尚未生成。", "The file is not ready.");

    public static Refusal FileGone { get; } = new(RefusalKind.NotFound, "case-export.file-gone", "文件已不在服务器上，请重新导出。", "The file is no longer on the server. Export again.");

    public static Refusal Denied { get; } = new(RefusalKind.Conflict, "case-export.denied", "您已没有导出台账的权限。", "You may no longer export the ledger.");

    public static Refusal RunFailed { get; } = new(RefusalKind.Conflict, "case-export.failed", "导出因服务器故障中断，请重新导出。", "The export stopped at a server fault. Export again.");

    /// <summary>The sentence of a kept code.</summary>
    public static string Sentence(string code, string language) => (code == Denied.Code ? Denied : RunFailed).In(language);
}
