using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Inspections;

/// <summary>Everything inspections refuse.</summary>
public static class InspectionRefusals
{
    public static Refusal Announced { get; } = new(RefusalKind.Conflict, "inspection.announced", "明察无需公布，被查单位本就可见。", "An announced check needs no publishing: the inspected unit sees it anyway.");

    public static Refusal Published { get; } = new(RefusalKind.Conflict, "inspection.published", "该次检查已经公布。", "This check has been published already.");

    public static Refusal NotFound { get; } = new(RefusalKind.NotFound, "inspection.not-found", "没有找到该次检查。", "There is no such inspection.");

    public static Refusal IdTaken { get; } = new(RefusalKind.Conflict, "inspection.id-taken",
        "该标识已属于另一次检查。", "This id already belongs to another inspection.");

    public static Refusal NoSheet { get; } = new(RefusalKind.Conflict, "inspection.no-sheet",
        "该点位类型还没有检查表，请直接登记问题。", "This type of point has no check sheet yet. Log the issue instead.");

    public static Refusal Unanswered(int missing, string firstZh, string firstEn) => new(RefusalKind.Conflict, "inspection.unanswered",
        $"还有{missing}项未填写，例如“{firstZh}”。", missing == 1 ? $"One item is not answered: “{firstEn}”." : $"{missing} items are not answered, for example “{firstEn}”.");

    public static Refusal UnknownItem { get; } = new(RefusalKind.Conflict, "inspection.unknown-item",
        "答案中有不属于该检查表的检查项，请重新打开检查表。", "An answer belongs to no item of this check sheet. Open the sheet again.");

    public static Refusal AnsweredTwice(string itemZh, string itemEn) => new(RefusalKind.Conflict, "inspection.answered-twice",
        $"检查项“{itemZh}”填写了两次。", $"The item “{itemEn}” is answered twice.");

    public static Refusal CountMissing(string itemZh, string itemEn) => new(RefusalKind.Conflict, "inspection.count-missing",
        $"检查项“{itemZh}”须填写数量。", $"The item “{itemEn}” needs a count.");

    public static Refusal CountContradicts(string itemZh, string itemEn) => new(RefusalKind.Conflict, "inspection.count-contradicts",
        $"检查项“{itemZh}”填写了数量，又选择了不适用。", $"The item “{itemEn}” has a count and yet is marked as not applicable.");

    public static Refusal CountNegative { get; } = new(RefusalKind.Conflict, "inspection.count-negative",
        "数量和距离不能为负数。", "A count or a distance cannot be negative.");
}
