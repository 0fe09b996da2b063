using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Supervision;

/// <summary>Everything the register of exposures refuses.</summary>
public static class ExposureRefusals
{
    public static Refusal NotFound { get; } = new(RefusalKind.NotFound, "exposure.not-found", "没有找到该曝光记录。", "There is no such exposure.");

    public static Refusal IdTaken { get; } = new(RefusalKind.Conflict, "exposure.id-taken", "该标识已属于另一条曝光记录。", "This id already belongs to another exposure.");

    public static Refusal Ahead { get; } = new(RefusalKind.Conflict, "exposure.ahead", "刊播日期不能晚于今天。", "An exposure cannot be dated on a day that is still to come.");

    public static Refusal Link { get; } = new(RefusalKind.Conflict, "exposure.link", "链接须是以 http:// 或 https:// 开头的网址。", "The link must be the address of a web page, beginning with http:// or https://.");

    public static Refusal NoCase { get; } = new(RefusalKind.Conflict, "exposure.no-case", "曝光须关联 1 至 50 个问题。", "An exposure names from 1 to 50 cases.");

    public static Refusal Withheld { get; } = new(RefusalKind.Conflict, "exposure.withheld", "暗访结果公布前，其中发现的问题不得曝光。", "What an unannounced check has found cannot be exposed before the check is published.");

    public static Refusal Struck { get; } = new(RefusalKind.Conflict, "exposure.struck", "不予受理或已作废的问题不得曝光。", "A case that was not accepted or was struck out cannot be exposed.");

    public static Refusal Withdrawn { get; } = new(RefusalKind.Conflict, "exposure.withdrawn", "该曝光记录已经撤销。", "This exposure has been withdrawn already.");
}
