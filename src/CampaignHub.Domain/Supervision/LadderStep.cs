using CampaignHub.Domain.Rectification;

namespace CampaignHub.Domain.Supervision;

/// <summary>What a step of the ladder is, from mild to severe; it says what document, card or record the step yields.</summary>
public enum StepForm
{
    /// <summary>提醒.</summary>
    Reminder,

    /// <summary>口头督办, logged .</summary>
    OralNotice,

    /// <summary>督查通报 .</summary>
    Circular,

    /// <summary>督办函 (D-02).</summary>
    Letter,

    /// <summary>黄牌.</summary>
    YellowCard,

    /// <summary>红牌.</summary>
    RedCard,

    /// <summary>黑旗 .</summary>
    BlackFlag,

    /// <summary>曝光 (R-11, M-15).</summary>
    Exposure,

    /// <summary>挂牌督办 by command order (R-07, D-03).</summary>
    Order,

    /// <summary>约谈.</summary>
    Interview,

    /// <summary>通报批评并问责 .</summary>
    Criticism,

    /// <summary>移交纪检监察 .</summary>
    Transfer,

    /// <summary>文明单位警告 .</summary>
    TitleWarning,

    /// <summary>撤销文明单位称号 .</summary>
    TitleRevocation,
}

/// <summary>Who issues what a step yields: the office alone, or the office once a leader has approved it.</summary>
public enum StepIssuer
{
    Office,
    Leader,
}

/// <summary>Whom a step addresses in the unit.</summary>
public enum StepAddressee
{
    /// <summary>联络员.</summary>
    UnitContact,

    /// <summary>分管领导.</summary>
    LeaderInCharge,

    /// <summary>主要负责人.</summary>
    PrincipalLeader,
}

/// <summary>What a span of time is counted in.</summary>
public enum SpanUnit
{
    Hours,
    Days,
    WorkingDays,
}

/// <summary>So many hours, days or working days.</summary>
public sealed record Span(int Length, SpanUnit Unit);

/// <summary>
/// One set of conditions, all of which must hold: overdue by a span, so many limits missed, so often returned for rework, so often rebounded, so many red
/// cards of the unit in a row, found by one of some sources (who found it stands for the grade of the inspector).
/// </summary>
public sealed record StepTrigger(Span? OverdueBy, int? LimitsMissed = null, int? Returned = null, int? Rebounded = null, int? RedsInARow = null, IReadOnlyList<CaseSource>? Sources = null)
{
    public bool SaysSomething => OverdueBy is not null || LimitsMissed is not null || Returned is not null || Rebounded is not null || RedsInARow is not null;
}

/// <summary>One step: what sets it off (any of the triggers), what it yields, who issues it to whom, the deadline it gives, and the step above it.</summary>
/// <param name="Code">Its name for programs; stays the same from version to version.</param>
/// <param name="Deadline">Within what the unit must answer; null for a step that asks for nothing.</param>
/// <param name="Next">Code of the step that comes next; null at the top.</param>
public sealed record LadderStep(
    string Code, string NameZh, string NameEn, StepForm Form, StepIssuer Issuer, StepAddressee Addressee, Span? Deadline, IReadOnlyList<StepTrigger> Triggers, string? Next)
{
    /// <summary>True where somebody must do something before the step is in force; a reminder is in force by itself.</summary>
    public bool NeedsHand => Form is not StepForm.Reminder;

    /// <summary>True where the step yields an official document.</summary>
    public bool NeedsDocument => SupervisionForms.HasDocument(Form);
}

/// <summary>What the forms of steps have in common.</summary>
public static class SupervisionForms
{
    public static bool HasDocument(StepForm form) => form is StepForm.Circular or StepForm.Letter or StepForm.Order or StepForm.Criticism;

    /// <summary>True where a note of who was told what is all the step leaves behind; every other form is done by its document or its entry in a register.</summary>
    public static bool IsSpoken(StepForm form) => form is StepForm.Reminder or StepForm.OralNotice;

    /// <summary>True where a card of this colour is what the step asks for; a unit that holds a red card needs no yellow one as well.</summary>
    public static bool IsAnsweredBy(StepForm form, CardColour colour) => (form, colour) is
        (StepForm.YellowCard, CardColour.Yellow or CardColour.Red) or (StepForm.RedCard, CardColour.Red) or (StepForm.BlackFlag, CardColour.BlackFlag);
}
