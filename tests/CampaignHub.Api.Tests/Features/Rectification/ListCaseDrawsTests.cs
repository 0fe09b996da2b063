using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class ListCaseDrawsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Each_draw_is_listed_with_its_share_and_what_came_of_it_to_those_who_verify()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        await VerifyAsync(0, 0);
        var notDrawn = await hub.SubmittedAsync();
        hub.Clock.Advance(TimeSpan.FromMinutes(1));
        await VerifyAsync(1, 99);
        var seeds = 0;
        Guid drawn;
        do
        {
            drawn = await hub.SubmittedAsync();
            seeds++;
        }
        while ((await office.GetAsync<CaseDetail>($"/api/cases/{drawn}")).State is CaseState.Closed);

        var toVerify = Assert.Single((await office.GetAsync<CaseDrawPage>($"/api/case-draws?caseId={drawn}")).Items);
        await hub.CloseAsync(drawn);
        await VerifyAsync(2, 100);
        await hub.CloseAsync(await hub.SubmittedAsync());
        var first = await office.GetAsync<CaseDrawPage>($"/api/case-draws?unitId={hub.UnitA}&limit={seeds}");
        var second = await office.GetAsync<CaseDrawPage>($"/api/case-draws?unitId={hub.UnitA}&limit={seeds}&cursor={first.Next}");

        Assert.Equal((CaseDrawOutcome.ToVerify, true, 99, null), (toVerify.Outcome, toVerify.ByHand, toVerify.Percent, toVerify.OutcomeBy));
        Assert.Equal((seeds + 1, 1), (first.Total, first.ByHand));
        var verified = first.Items.Single(d => d.CaseId == drawn);
        Assert.Equal((CaseDrawOutcome.Verified, "office", SampleDraw.NumberOf(verified.Seed, drawn, verified.Round)), (verified.Outcome, verified.OutcomeBy, verified.DrawNumber));
        var closed = Assert.Single(second.Items);
        Assert.Equal((notDrawn, CaseDrawOutcome.ClosedUnchecked, 0, false, "城管局"), (closed.CaseId, closed.Outcome, closed.Percent, closed.ByHand, closed.UnitNameZh));
        Assert.Null(second.Next);
        Assert.DoesNotContain((await office.GetAsync<CaseDrawPage>("/api/case-draws?byHand=false")).Items, d => d.CaseId == drawn);
        Assert.Empty((await office.GetAsync<CaseDrawPage>($"/api/case-draws?unitId={hub.UnitB}")).Items);
        await Caller.RefusedAsync(await contact.GetAsync("/api/case-draws"), HttpStatusCode.Forbidden, "permission.denied");

        Task VerifyAsync(int version, int percent) => office.PutAsync<CaseSettingsPage>("/api/case-settings", new { version, rules = new CaseRules { VerifyPercent = percent } });
    }
}
