using System.Globalization;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Domain.Tests.Supervision;

public sealed class SupervisionActTests
{
    private static readonly DateTimeOffset Now = new(2018, 7, 10, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2018, 7, 10);

    public static TheoryData<StepForm, string?> Bare => new()
    {
        { StepForm.OralNotice, null },
        { StepForm.Circular, "supervision.act-needs-document" },
        { StepForm.Letter, "supervision.act-needs-document" },
        { StepForm.YellowCard, "supervision.act-needs-card" },
        { StepForm.RedCard, "supervision.act-needs-card" },
        { StepForm.BlackFlag, "supervision.act-needs-card" },
        { StepForm.Exposure, "supervision.act-needs-exposure" },
        { StepForm.Order, "supervision.act-needs-document" },
        { StepForm.Interview, "supervision.act-needs-interview" },
        { StepForm.Criticism, "supervision.act-needs-document" },
        { StepForm.Transfer, "supervision.act-needs-transfer" },
        { StepForm.TitleWarning, "supervision.act-needs-title" },
        { StepForm.TitleRevocation, "supervision.act-needs-title" },
    };

    [Theory]
    [MemberData(nameof(Bare))]
    public void Only_what_is_spoken_is_done_by_a_note(StepForm form, string? code) => Assert.Equal(code, Refused(form, a => a.RequireSpoken()));

    [Theory]
    [InlineData(StepForm.YellowCard, CardColour.Yellow, "2018-07", null)]
    [InlineData(StepForm.YellowCard, CardColour.Red, "2018-08", null)]
    [InlineData(StepForm.YellowCard, CardColour.Green, "2018-07", "supervision.act-needs-card")]
    [InlineData(StepForm.RedCard, CardColour.Yellow, "2018-07", "supervision.act-needs-card")]
    [InlineData(StepForm.RedCard, CardColour.Red, "2018-06", "card.before-step")]
    [InlineData(StepForm.BlackFlag, CardColour.BlackFlag, "2018-Q3", null)]
    [InlineData(StepForm.BlackFlag, CardColour.BlackFlag, "2018-Q2", "card.before-step")]
    [InlineData(StepForm.Interview, CardColour.Red, "2018-07", "supervision.act-needs-interview")]
    [InlineData(StepForm.OralNotice, CardColour.Yellow, "2018-07", "supervision.act-is-spoken")]
    public void A_card_carries_out_the_step_that_asks_for_it_from_the_period_of_the_step_on(StepForm form, CardColour colour, string period, string? code) =>
        Assert.Equal(code, Refused(form, a => a.RequireCard(colour, CardPeriod.Parse(period), Today)));

    [Theory]
    [InlineData(StepForm.Interview, "2018-07-10", null)]
    [InlineData(StepForm.Interview, "2018-07-09", "interview.before-step")]
    [InlineData(StepForm.Transfer, "2018-07-10", "supervision.act-needs-transfer")]
    public void An_interview_carries_out_the_step_that_asks_for_it_from_the_day_of_the_step_on(StepForm form, string heldOn, string? code) =>
        Assert.Equal(code, Refused(form, a => a.RequireInterview(DateOnly.Parse(heldOn, CultureInfo.InvariantCulture), Today)));

    [Fact]
    public void The_office_is_told_of_an_interview_that_a_rule_proposes_and_not_of_one_that_was_held_without()
    {
        Assert.IsType<InterviewProposed>(Assert.Single(Interview.Propose(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), new("三次红牌", "Three reds"), Person.System, Now).Events));
        Assert.Empty(Interview.Unproposed(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), null, new("直接约谈", "Held without a proposal"), Person.System, Now).Events);
    }

    [Fact]
    public void An_entry_in_another_register_carries_out_nothing()
    {
        Assert.Null(Refused(StepForm.Interview, a => a.RequireForm(StepForm.Interview)));
        Assert.Equal("supervision.act-needs-transfer", Refused(StepForm.Transfer, a => a.RequireForm(StepForm.Interview)));
    }

    private static string? Refused(StepForm form, Action<SupervisionAct> verb)
    {
        var step = new LadderStep("step", "督办", "Step", form, StepIssuer.Office, StepAddressee.UnitContact, null, [new(new Span(1, SpanUnit.Days))], null);
        var act = SupervisionAct.Take(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), 1, step, EscalationReason.Overdue, null, null, Person.System, Now);
        return Record.Exception(() => verb(act)) is RefusedException refused ? refused.Refusal.Code : null;
    }
}
