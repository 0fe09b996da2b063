using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class ListExceptionsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task What_waits_and_what_is_in_force_are_ledgers_of_their_own_scoped_and_paged()
    {
        var (waiting, deferred) = (await hub.InHandAsync(), await hub.InHandAsync());
        await hub.AskAsync("contact.a", waiting, "higherSupport", hub.Clock.Now.AddDays(9), "place");
        await hub.DeferAsync(deferred);
        var third = await hub.InHandAsync();
        hub.Clock.Advance(TimeSpan.FromMinutes(1));
        await hub.AskAsync("contact.a", third, "extension", hub.Clock.Now.AddHours(60));
        using var office = await hub.SignInAsync("office");
        using var a = await hub.SignInAsync("contact.a");
        using var b = await hub.SignInAsync("contact.b");

        var first = await office.GetAsync<ExceptionPage>("/api/exceptions?limit=1");
        var second = await office.GetAsync<ExceptionPage>($"/api/exceptions?limit=1&cursor={first.Next}");
        Assert.Equal((third, waiting, 2, null), (first.Items[0].CaseId, second.Items[0].CaseId, first.Total, second.Next));
        Assert.Equal((true, false, SupportCause.Place), (second.Items[0].MayDecide, second.Items[0].MayWithdraw, second.Items[0].Cause));
        Assert.Equal((false, true), Assert.Single((await a.GetAsync<ExceptionPage>("/api/exceptions?kind=extension")).Items) is var own ? (own.MayDecide, own.MayWithdraw) : default);
        Assert.Empty((await b.GetAsync<ExceptionPage>("/api/exceptions")).Items);

        var inForce = Assert.Single((await office.GetAsync<ExceptionPage>($"/api/exceptions?state=granted&kind=deferral&unitId={hub.UnitA}")).Items);
        Assert.Equal((deferred, CaseState.Deferred, "待雨停"), (inForce.CaseId, inForce.CaseState, inForce.Note));
    }
}
