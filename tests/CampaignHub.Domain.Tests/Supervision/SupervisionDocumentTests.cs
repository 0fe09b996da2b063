using CampaignHub.Domain.Common;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Domain.Tests.Supervision;

public sealed class SupervisionDocumentTests
{
    private static readonly Span Week = new(7, SpanUnit.Days);

    [Fact]
    public void Drafts_are_joined_only_where_issuer_and_time_to_answer_are_the_same()
    {
        var one = Draft(StepIssuer.Office, Week);

        foreach (var other in new[] { Draft(StepIssuer.Leader, Week), Draft(StepIssuer.Office, new(3, SpanUnit.Days)), Draft(StepIssuer.Office, null) })
            Assert.Equal("paper.not-joinable", Assert.Throws<RefusedException>(() => one.Join([other], ["城管局", "交通局"], 2, Person.System, default)).Refusal.Code);
        var like = Draft(StepIssuer.Office, new(7, SpanUnit.Days));
        one.Join([like], ["城管局", "交通局"], 2, Person.System, default);

        Assert.Equal((PaperState.Draft, "城管局、交通局", PaperState.Withdrawn), (one.State, one.Addressees, like.State));
    }

    private static SupervisionDocument Draft(StepIssuer issuer, Span? within) => SupervisionDocument.Draft(
        Guid.CreateVersion7(), Guid.Empty, SupervisionPaper.Circular, issuer, "circular", "城管局", new("通报", "经督查", "请整改"), within, "创建办", Person.System, default);
}
