using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Supervision;

/// <summary>Everything the supervision of a case refuses.</summary>
public static class SupervisionRefusals
{
    public static Refusal ActNotFound { get; } = new(RefusalKind.NotFound, "supervision.act-not-found", "没有找到该督办记录。", "There is no such act of supervision.");

    public static Refusal ActNotProposed { get; } = new(RefusalKind.Conflict, "supervision.act-not-proposed", "该级督办已经办理。", "This step has been dealt with already.");

    public static Refusal ActNotInForce { get; } = new(RefusalKind.Conflict, "supervision.act-not-in-force", "该级督办未在执行中。", "This step is not in force.");

    public static Refusal ActNeedsItsOwnForm { get; } = new(RefusalKind.Conflict, "supervision.act-needs-document", "该级督办须印发公文后生效。", "This step comes into force with its document.");

    public static Refusal ActNeedsExposure { get; } = new(RefusalKind.Conflict, "supervision.act-needs-exposure", "该级督办须登记曝光后生效。", "This step comes into force once the exposure is recorded.");

    public static Refusal ActNeedsTitle { get; } = new(RefusalKind.Conflict, "supervision.act-needs-title", "该级督办须在称号登记中办理后生效。", "This step comes into force once the title is warned or revoked in the register.");

    public static Refusal ActNeedsCard { get; } = new(RefusalKind.Conflict, "supervision.act-needs-card", "该级督办须向单位亮出相应的牌旗后生效。", "This step comes into force once the unit is given the card or flag it asks for.");

    public static Refusal ActNeedsInterview { get; } = new(RefusalKind.Conflict, "supervision.act-needs-interview", "该级督办须登记约谈后生效。", "This step comes into force once the interview is recorded.");

    public static Refusal ActNeedsTransfer { get; } = new(RefusalKind.Conflict, "supervision.act-needs-transfer", "该级督办须封存案卷移交后生效。", "This step comes into force once the file is sealed and handed over.");

    public static Refusal ActIsSpoken { get; } = new(RefusalKind.Conflict, "supervision.act-is-spoken", "该级督办为口头办理，请登记告知情况。", "This step is a spoken one: write down who was told what.");

    public static Refusal StepTaken { get; } = new(RefusalKind.Conflict, "supervision.step-taken", "该问题已经过这一级督办。", "This case has been through that step already.");

    public static Refusal StepUnknown { get; } = new(RefusalKind.NotFound, "supervision.step-unknown", "督办阶梯中没有这一级。", "The ladder has no such step.");

    public static Refusal Waiting { get; } = new(RefusalKind.Conflict, "supervision.waiting", "上一级督办尚未办理，请先办理或跳过。", "The last step still waits to be carried out; do it or skip it first.");

    public static Refusal NotStopped { get; } = new(RefusalKind.Conflict, "supervision.not-stopped", "该问题的督办没有停止。", "The supervision of this case is not stopped.");

    public static Refusal AtTheTop { get; } = new(RefusalKind.Conflict, "supervision.at-the-top", "该问题已到最高一级。", "This case stands on the highest step.");

    public static Refusal CaseNotRunning { get; } = new(RefusalKind.Conflict, "supervision.case-not-running", "该问题不在整改中，不能督办升级。", "The case is not with a unit whose time runs, so it cannot climb.");

    public static Refusal Stopped(string byName) => new(RefusalKind.Conflict, "supervision.stopped",
        $"{byName}已停止对该问题的督办升级。", $"{byName} has stopped the climbing of this case.");

    public static Refusal StepNotAbove(LadderStep step) => new(RefusalKind.Conflict, "supervision.step-not-above",
        $"“{step.NameZh}”不在该问题当前一级之上。", $"“{step.NameEn}” does not lie above the step this case stands on.");

    public static Refusal StepsBetween(LadderStep step) => new(RefusalKind.Conflict, "supervision.steps-between",
        $"升至“{step.NameZh}”要越过中间各级，请确认越级。", $"“{step.NameEn}” passes over the steps between; confirm that they are left out.");

    /// <summary>Someone else was faster: says who did what.</summary>
    public static Refusal Changed(string byName, string stepZh, string stepEn) => new(RefusalKind.Conflict, "supervision.changed",
        $"{byName}刚刚办理了该问题的督办（{stepZh}），请刷新后再办理。", $"{byName} has just dealt with this case's supervision ({stepEn}). Reload it before you go on.");
}
