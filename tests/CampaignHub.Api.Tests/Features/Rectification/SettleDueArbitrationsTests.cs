using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Features.Notifications;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class SettleDueArbitrationsTests(DoubtfulHub hub) : IClassFixture<DoubtfulHub>
{
    [Fact]
    public async Task When_the_clock_runs_out_the_fallback_unit_gets_the_case_once()
    {
        using var office = await hub.SignInAsync("office");
        var waiting = await hub.LogAtAsync(100);
        hub.Clock.Advance(TimeSpan.FromHours(30));
        await hub.SweepAsync();
        Assert.Equal(ArbitrationState.Open, (await hub.QuestionAsync(waiting)).State);

        await hub.SetAsync(hours: 10, fallbackUnitId: hub.UnitB, limitHours: 36);
        var (late, overtaken, fresh) = (await hub.LogAtAsync(101), await hub.LogAtAsync(102), Guid.Empty);
        await hub.DispatchAsync(overtaken, hub.UnitA);
        hub.Clock.Advance(TimeSpan.FromHours(9));
        fresh = await hub.LogAtAsync(103);
        hub.Clock.Advance(TimeSpan.FromHours(1));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => hub.SweepAsync()));
        await hub.SweepAsync();

        foreach (var id in new[] { waiting, late })
        {
            var detail = await office.GetAsync<CaseDetail>($"/api/cases/{id}");
            Assert.Equal((CaseState.Dispatched, hub.UnitB, hub.Clock.Now.AddHours(36)), (detail.State, detail.UnitId!.Value, detail.DueAt!.Value));
            Assert.Equal([CaseEventKind.Logged, CaseEventKind.Dispatched], detail.Timeline.Select(e => e.Kind));
            Assert.Equal(ArbitrationState.GivenToFallback, (await hub.QuestionAsync(id, settled: true)).State);
        }

        Assert.Equal((ArbitrationState.Overtaken, "城管局"), ((await hub.QuestionAsync(overtaken, settled: true)).State, (await hub.QuestionAsync(overtaken, settled: true)).UnitNameZh));
        Assert.Equal(ArbitrationState.Open, (await hub.QuestionAsync(fresh)).State);
        // Four logged, four in doubt, two that fell back.
        var inbox = await office.InboxAsync(10);
        Assert.Equal((4, 2), (inbox.Items.Count(i => i.Kind == "case.place-doubted"), inbox.Items.Count(i => i.Kind == "case.place-fell-back")));
    }
}
