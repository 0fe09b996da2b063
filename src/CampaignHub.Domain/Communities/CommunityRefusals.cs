using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Communities;

/// <summary>Everything the registers of communities refuse.</summary>
public static class CommunityRefusals
{
    public static Refusal NotFound { get; } = new(RefusalKind.NotFound, "community.not-found", "没有找到该社区，或不在可见范围内。", "There is no such community in sight.");

    public static Refusal Changed { get; } = new(RefusalKind.Conflict, "community.changed", "社区档案已被他人修改，请刷新后再试。", "Somebody else has changed the profile; reload it and try again.");

    public static Refusal ItemNotFound { get; } = new(RefusalKind.NotFound, "facility.item-not-found", "没有找到该设施项目。", "There is no such line in the check list.");

    public static Refusal TemplateApplied { get; } = new(RefusalKind.Conflict, "facility.template-applied", "设施清单已有内容，不能再套用模板。", "The check list has lines already; the template is for an empty one.");

    public static Refusal CheckAhead { get; } = new(RefusalKind.Conflict, "facility.check-ahead", "不能登记今天以后的核查。", "A check cannot be recorded before its day.");

    public static Refusal CheckedLater { get; } = new(RefusalKind.Conflict, "facility.checked-later", "该设施已有更晚的核查记录。", "The facility was checked later than that already.");

    public static Refusal CheckTaken { get; } = new(RefusalKind.Conflict, "facility.check-taken", "该设施刚刚被他人核查，请刷新后再试。", "Somebody else has just checked this facility; reload and try again.");

    public static Refusal CompoundNotFound { get; } = new(RefusalKind.NotFound, "compound.not-found", "没有找到该小区。", "There is no such compound.");

    public static Refusal CompoundChanged { get; } = new(RefusalKind.Conflict, "compound.changed", "小区信息已被他人修改，请刷新后再试。", "Somebody else has changed the compound; reload it and try again.");

    public static Refusal CompoundManager { get; } = new(RefusalKind.Conflict, "compound.manager", "无物业的小区不填物业公司。", "A compound that nobody manages has no property company.");

    public static Refusal CompoundIdTaken { get; } = new(RefusalKind.Conflict, "compound.id-taken", "该标识已属于另一个小区。", "This id already belongs to another compound.");

    public static Refusal CompoundNameTaken { get; } = new(RefusalKind.Conflict, "compound.name-taken", "该社区已有同名小区。", "The community has a compound of that name already.");

    public static Refusal FrontageNotFound { get; } = new(RefusalKind.NotFound, "frontage.not-found", "没有找到该门前责任书。", "There is no such frontage agreement.");

    public static Refusal FrontageIdTaken { get; } = new(RefusalKind.Conflict, "frontage.id-taken", "该标识已属于另一份责任书。", "This id already belongs to another agreement.");

    public static Refusal FrontageAhead { get; } = new(RefusalKind.Conflict, "frontage.ahead", "日期不能晚于今天。", "The day cannot lie ahead.");

    public static Refusal FrontageRenewedBefore { get; } = new(RefusalKind.Conflict, "frontage.renewed-before", "续签日期须晚于上次签订日期。", "It is signed again later than it was last signed.");

    public static Refusal FrontageBreachBefore { get; } = new(RefusalKind.Conflict, "frontage.breach-before", "违规日期不能早于签订日期。", "A breach cannot lie before the agreement was signed.");

    public static Refusal BreachIdTaken { get; } = new(RefusalKind.Conflict, "frontage.breach-id-taken", "该标识已属于另一条违规记录。", "This id already belongs to another breach.");
}
