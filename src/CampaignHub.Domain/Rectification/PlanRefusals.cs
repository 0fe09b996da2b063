using System.Globalization;
using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Rectification;

/// <summary>Everything rectification plans refuse.</summary>
public static class PlanRefusals
{
    public static Refusal NotFound { get; } = new(RefusalKind.NotFound, "plan.not-found", "该问题还没有整改方案。", "This case has no rectification plan yet.");

    public static Refusal NotInHand { get; } = new(RefusalKind.Conflict, "plan.case-not-in-hand",
        "只有已交办、正在办理的问题才能制定整改方案。", "A rectification plan is made while a unit has the case in hand.");

    public static Refusal DuePast { get; } = new(RefusalKind.Conflict, "plan.due-past", "方案完成日期不能早于今天。", "The plan cannot be due before today.");

    public static Refusal MilestoneAfterPlan { get; } = new(RefusalKind.Conflict, "plan.milestone-after-plan",
        "节点日期不能晚于方案完成日期。", "No milestone can be due after the plan itself.");

    public static Refusal TooManyMilestones { get; } = new(RefusalKind.Conflict, "plan.too-many-milestones",
        $"一个方案最多 {CasePlan.MostMilestones} 个节点。", $"A plan has at most {CasePlan.MostMilestones} milestones.");

    public static Refusal MilestoneNotFound { get; } = new(RefusalKind.NotFound, "plan.milestone-not-found", "没有找到该节点。", "There is no such milestone.");

    public static Refusal ReachedAhead { get; } = new(RefusalKind.Conflict, "plan.reached-ahead", "完成日期不能晚于今天。", "A milestone cannot be reached in the future.");

    public static Refusal MilestoneTaken { get; } = new(RefusalKind.Conflict, "plan.milestone-id-taken", "该节点编号已被使用。", "This milestone's id is in use already.");

    public static Refusal Changed { get; } = new(RefusalKind.Conflict, "plan.changed", "整改方案刚刚被他人修改，请重新载入。", "Somebody else has just changed the plan; reload it.");

    public static Refusal Required { get; } = new(RefusalKind.Conflict, "plan.required",
        "该问题属于重大问题，须先制定整改方案再提交。", "This is a big case: make a rectification plan before you submit.");

    public static Refusal Unfinished { get; } = new(RefusalKind.Conflict, "plan.unfinished",
        "整改方案中还有未完成的节点，请先登记完成情况。", "The plan has milestones that are not reached yet; report them first.");

    public static Refusal AfterLimit(DateOnly limitDay) => new(RefusalKind.Conflict, "plan.after-limit",
        string.Create(CultureInfo.InvariantCulture, $"方案完成日期不能晚于整改时限（{limitDay:yyyy-MM-dd}），如需更长时间请申请延期。"),
        string.Create(CultureInfo.InvariantCulture, $"The plan cannot end after the case's limit ({limitDay:yyyy-MM-dd}); ask for an extension if it takes longer."));

    public static Refusal ReachedStays(string title) => new(RefusalKind.Conflict, "plan.milestone-reached",
        $"节点“{title}”已经完成，不能修改或删除。", $"Milestone \"{title}\" has been reached and stays as it is.");

    public static Refusal Done(string byName) => new(RefusalKind.Conflict, "plan.milestone-done",
        $"{byName}已经登记该节点完成。", $"{byName} has reported this milestone already.");
}
