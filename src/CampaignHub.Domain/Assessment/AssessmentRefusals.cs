using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Assessment;

/// <summary>Everything assessment refuses.</summary>
public static class AssessmentRefusals
{
    public static Refusal PointNotFound { get; } = new(RefusalKind.NotFound, "point.not-found", "没有找到该点位。", "There is no such point.");

    public static Refusal PointCodeTaken { get; } = new(RefusalKind.Conflict, "point.code-taken", "该点位编号已被使用。", "This point code is already in use.");

    public static Refusal PointIdTaken { get; } = new(RefusalKind.Conflict, "point.id-taken", "该标识已属于另一个点位。", "This id already belongs to another point.");

    public static Refusal PointTypeNotFound { get; } = new(RefusalKind.NotFound, "point-type.not-found", "没有找到该点位类型。", "There is no such point type.");

    public static Refusal PointTypeCodeTaken { get; } = new(RefusalKind.Conflict, "point-type.code-taken", "该点位类型代码已被使用。", "This point type code is already in use.");

    public static Refusal ItemNotFound { get; } = new(RefusalKind.NotFound, "point-type.item-not-found", "检查表中没有该检查项。", "The check sheet has no such item.");

    public static Refusal ItemChanged { get; } = new(RefusalKind.Conflict, "point-type.item-changed",
        "该检查项的问题类别刚刚被他人修改，请刷新后重试。", "Somebody else has just changed the category of this item; reload and try again.");

    public static Refusal ItemCodeTaken(string code) => new(RefusalKind.Conflict, "point-type.item-code-taken",
        $"检查项“{code}”已在该检查表中。", $"The check sheet already has an item “{code}”.");
}
