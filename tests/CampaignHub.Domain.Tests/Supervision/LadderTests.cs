using CampaignHub.Domain.Common;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Domain.Tests.Supervision;

public sealed class LadderTests
{
    private static readonly DateTimeOffset Now = new(2018, 7, 10, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_ladder_a_campaign_begins_with_goes_from_a_reminder_to_a_title_revoked_without_a_gap()
    {
        var ladder = Of([.. DefaultLadder.Steps]);
        var way = new List<StepForm>();
        for (var step = ladder.After(null); step is not null; step = ladder.After(step.Code)) way.Add(step.Form);

        Assert.Equal(Enum.GetValues<StepForm>().Where(f => f is not StepForm.BlackFlag), way);
        Assert.True(ladder.Reaches(null, "title-revoked"));
        Assert.False(ladder.Reaches("letter", "circular"));
    }

    [Fact]
    public void What_could_not_be_climbed_is_refused()
    {
        Assert.Equal("ladder.empty", Code([]));
        Assert.Equal("ladder.step-twice", Code([Step("a", null), Step("a", null)]));
        Assert.Equal("ladder.next-not-above", Code([Step("a", "b"), Step("b", "a")]));
        Assert.Equal("ladder.next-not-above", Code([Step("a", "a")]));
        Assert.Equal("ladder.next-not-above", Code([Step("a", "nowhere")]));
        Assert.Equal("ladder.step-without-trigger", Code([Step("a", null) with { Triggers = [] }]));
        Assert.Equal("ladder.step-without-trigger", Code([Step("a", null) with { Triggers = [new(null, Sources: [CampaignHub.Domain.Rectification.CaseSource.Import])] }]));
    }

    private static string Code(LadderStep[] steps) => Assert.Throws<RefusedException>(() => Of(steps)).Refusal.Code;

    private static Ladder Of(LadderStep[] steps) => Ladder.Revise(Guid.CreateVersion7(), Guid.CreateVersion7(), 1, steps, "试行", Person.System, Now);

    private static LadderStep Step(string code, string? next) =>
        new(code, code, code, StepForm.Reminder, StepIssuer.Office, StepAddressee.UnitContact, null, [new(new Span(1, SpanUnit.Days))], next);
}
