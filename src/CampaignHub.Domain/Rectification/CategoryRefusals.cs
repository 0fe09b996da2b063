using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Rectification;

/// <summary>Everything the tree of categories refuses.</summary>
public static class CategoryRefusals
{
    public static Refusal NotFound { get; } = new(RefusalKind.NotFound, "category.not-found", "没有找到该问题类别。", "There is no such category.");

    public static Refusal UrgentByClock { get; } = new(RefusalKind.Conflict, "category.urgent-by-clock",
        "紧急类的时限须以小时（不分昼夜）计。", "A category of the urgent class needs a limit in hours by the clock.");

    public static Refusal NearOutOfRange { get; } = new(RefusalKind.Conflict, "category.near-out-of-range",
        $"近似重复的半径为1至{CaseCategory.MostRadius}米，时间窗为1至{CaseCategory.MostDays}天。",
        $"Near-duplicates lie within 1 to {CaseCategory.MostRadius} metres and 1 to {CaseCategory.MostDays} days.");

    public static Refusal Ring { get; } = new(RefusalKind.Conflict, "category.ring", "类别不能成为自己的下级。", "A category cannot lie below itself.");

    public static Refusal ParentNotFound { get; } = new(RefusalKind.NotFound, "category.parent-not-found", "没有找到上级类别。", "There is no such category above.");

    public static Refusal KindDiffers { get; } = new(RefusalKind.Conflict, "category.kind-differs",
        "事件与部件不能混在同一棵树下。", "Events and components cannot hang in one tree.");

    public static Refusal LimitHalf { get; } = new(RefusalKind.Conflict, "category.limit-half",
        "时限的数量和单位须一并填写。", "A limit needs both its amount and its unit.");

    public static Refusal TreeThere { get; } = new(RefusalKind.Conflict, "category.tree-there",
        "已有问题类别，示例类别只能在空表中载入。", "There are categories already; the example is only loaded where there are none.");

    public static Refusal Changed { get; } = new(RefusalKind.Conflict, "category.changed",
        "该类别刚刚被他人修改，请刷新后重试。", "Somebody else has just changed this category; reload and try again.");

    public static Refusal LimitMissing { get; } = new(RefusalKind.Conflict, "case.limit-missing",
        "该类别没有规定时限，请填写整改时限。", "The category has no time limit; say how long the unit has.");

    public static Refusal LimitReasonMissing { get; } = new(RefusalKind.Conflict, "case.limit-reason-missing",
        "时限与类别规定不同，请说明理由。", "The limit differs from that of the category; give a reason.");
}
