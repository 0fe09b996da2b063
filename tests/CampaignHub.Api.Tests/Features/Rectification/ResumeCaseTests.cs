using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class ResumeCaseTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_deferred_case_goes_on_where_it_stood()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.LogAsync();
        await hub.DispatchAsync(id, hub.UnitA);
        await hub.AcceptAsync(id);
        await hub.DeferAsync(id);

        var detail = await Caller.ReadAsync<CaseDetail>(await office.ActAsync(id, "resume", version => new { version, note = "雨停了" }));

        Assert.Equal((CaseState.Accepted, CaseEventKind.Resumed, "雨停了"), (detail.State, detail.Timeline[^1].Kind, detail.Timeline[^1].Note));
        Assert.Equal([CaseVerb.Void, CaseVerb.Ask], detail.Verbs);
    }

    [Fact]
    public async Task What_is_not_deferred_cannot_be_resumed()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.LogAsync();

        await Caller.RefusedAsync(await office.ActAsync(id, "resume", version => new { version }), HttpStatusCode.Conflict, "case.not-paused");
    }

    [Fact]
    public async Task The_pause_does_not_count_against_the_time_limit()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.LogAsync();
        await hub.DispatchAsync(id, hub.UnitA);
        var before = (await office.GetAsync<CaseDetail>($"/api/cases/{id}")).DueAt!.Value;
        await hub.DeferAsync(id);
        hub.Clock.Advance(TimeSpan.FromDays(20));

        var after = await Caller.ReadAsync<CaseDetail>(await office.ActAsync(id, "resume", version => new { version }));

        Assert.Equal(before.AddDays(20), after.DueAt!.Value, TimeSpan.FromMilliseconds(1));
    }
}
