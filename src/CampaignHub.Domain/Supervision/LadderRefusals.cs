using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Supervision;

/// <summary>Everything a ladder refuses to be.</summary>
public static class LadderRefusals
{
    public static Refusal Empty { get; } = new(RefusalKind.Conflict, "ladder.empty", "督办阶梯须有 1 至 30 级。", "A ladder has 1 to 30 steps.");

    public static Refusal StepTwice { get; } = new(RefusalKind.Conflict, "ladder.step-twice", "督办阶梯中有两级代码相同。", "Two steps of the ladder have the same code.");

    public static Refusal Changed(string byName) => new(RefusalKind.Conflict, "ladder.changed",
        $"{byName}刚刚修订了督办阶梯，请刷新后再办理。", $"The ladder has just been revised by {byName}. Reload it before you go on.");

    public static Refusal StepInUse(string name) => new(RefusalKind.Conflict, "ladder.step-in-use",
        $"还有问题停留在“{name}”这一级，不能删除。", $"Cases still stand on the step “{name}”, so it cannot be removed.");

    public static Refusal StepWithoutTrigger(LadderStep step) => new(RefusalKind.Conflict, "ladder.step-without-trigger",
        $"“{step.NameZh}”没有写明触发条件。", $"The step “{step.NameEn}” does not say what sets it off.");

    public static Refusal NextNotAbove(LadderStep step) => new(RefusalKind.Conflict, "ladder.next-not-above",
        $"“{step.NameZh}”的下一级必须排在它之后。", $"The step after “{step.NameEn}” must stand above it.");
}
