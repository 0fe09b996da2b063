using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class ResumeDueCasesTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task What_is_deferred_comes_back_on_its_day_once_with_its_limit_moved_on()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.InHandAsync();
        var due = (await office.GetAsync<CaseDetail>($"/api/cases/{id}")).DueAt!.Value;
        await hub.DeferAsync(id);
        hub.Clock.Advance(TimeSpan.FromDays(19));
        await hub.SendAsClockAsync(new ResumeDueCases());
        Assert.Equal(CaseState.Deferred, (await office.GetAsync<CaseDetail>($"/api/cases/{id}")).State);
        hub.Clock.Advance(TimeSpan.FromDays(1));

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => hub.SendAsClockAsync(new ResumeDueCases())));

        var back = await office.GetAsync<CaseDetail>($"/api/cases/{id}");
        Assert.Equal((CaseState.Accepted, null), (back.State, back.PausedUntil));
        Assert.Equal(due.AddDays(20), back.DueAt!.Value, TimeSpan.FromSeconds(1));
        Assert.Single(back.Timeline, e => e.Kind is CaseEventKind.Resumed);
        Assert.Equal(id, Assert.Single((await office.GetAsync<ExceptionPage>("/api/exceptions?state=ended")).Items).CaseId);
        Assert.Equal(1, await hub.InDatabaseAsync(db => Task.FromResult(db.CasePauses.Count(p => p.CaseId == id && p.Kind == CaseState.Deferred))));
    }
}
