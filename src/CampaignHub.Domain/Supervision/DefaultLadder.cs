using CampaignHub.Domain.Rectification;

namespace CampaignHub.Domain.Supervision;

/// <summary>The ladder a campaign begins with: from an oral notice to a title revoked, in the order and with the cadence seen in practice; every line may be changed.</summary>
public static class DefaultLadder
{
    public static IReadOnlyList<LadderStep> Steps { get; } =
    [
        new("reminder", "逾期提醒", "Reminder", StepForm.Reminder, StepIssuer.Office, StepAddressee.UnitContact, null, [Overdue(1, SpanUnit.Hours)], "oral"),
        new("oral", "口头督办", "Oral notice", StepForm.OralNotice, StepIssuer.Office, StepAddressee.UnitContact, new(1, SpanUnit.WorkingDays),
            [Overdue(1, SpanUnit.WorkingDays), new(new(1, SpanUnit.Hours), Sources: [CaseSource.ExternalSupervisor])], "circular"),
        new("circular", "督查通报", "Supervision circular", StepForm.Circular, StepIssuer.Office, StepAddressee.LeaderInCharge, new(2, SpanUnit.WorkingDays), [Overdue(3, SpanUnit.WorkingDays), new(null, Returned: 2)], "letter"),
        new("letter", "督办函", "Supervision letter", StepForm.Letter, StepIssuer.Office, StepAddressee.PrincipalLeader, new(3, SpanUnit.WorkingDays), [Overdue(5, SpanUnit.WorkingDays), new(null, Returned: 3), new(null, Rebounded: 1)], "yellow"),
        new("yellow", "黄牌警告", "Yellow card", StepForm.YellowCard, StepIssuer.Office, StepAddressee.PrincipalLeader, new(3, SpanUnit.WorkingDays), [Overdue(8, SpanUnit.WorkingDays), new(new(1, SpanUnit.Days), LimitsMissed: 3)], "red"),
        new("red", "红牌警告", "Red card", StepForm.RedCard, StepIssuer.Leader, StepAddressee.PrincipalLeader, new(3, SpanUnit.WorkingDays), [Overdue(11, SpanUnit.WorkingDays), new(null, Rebounded: 2)], "exposure"),
        new("exposure", "媒体曝光", "Exposure", StepForm.Exposure, StepIssuer.Leader, StepAddressee.PrincipalLeader, new(3, SpanUnit.WorkingDays), [Overdue(14, SpanUnit.WorkingDays)], "order"),
        new("order", "挂牌督办", "Listed supervision", StepForm.Order, StepIssuer.Leader, StepAddressee.PrincipalLeader, new(10, SpanUnit.Days), [Overdue(20, SpanUnit.Days)], "interview"),
        new("interview", "约谈", "Interview", StepForm.Interview, StepIssuer.Leader, StepAddressee.PrincipalLeader, new(5, SpanUnit.WorkingDays), [Overdue(35, SpanUnit.Days), new(null, RedsInARow: 3)], "criticism"),
        new("criticism", "通报批评并问责", "Circular criticism with accountability", StepForm.Criticism, StepIssuer.Leader, StepAddressee.PrincipalLeader, new(5, SpanUnit.WorkingDays), [Overdue(45, SpanUnit.Days)], "transfer"),
        new("transfer", "移交纪检监察", "Transfer to discipline inspection", StepForm.Transfer, StepIssuer.Leader, StepAddressee.PrincipalLeader, new(15, SpanUnit.Days), [Overdue(60, SpanUnit.Days)], "title-warning"),
        new("title-warning", "文明单位警告", "Title warned", StepForm.TitleWarning, StepIssuer.Leader, StepAddressee.PrincipalLeader, new(30, SpanUnit.Days), [Overdue(90, SpanUnit.Days)], "title-revoked"),
        new("title-revoked", "撤销文明单位称号", "Title revoked", StepForm.TitleRevocation, StepIssuer.Leader, StepAddressee.PrincipalLeader, null, [Overdue(180, SpanUnit.Days)], null),
    ];

    private static StepTrigger Overdue(int length, SpanUnit unit) => new(new Span(length, unit));
}
