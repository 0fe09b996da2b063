using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class AcceptCaseTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_responsible_unit_takes_a_dispatched_case_on()
    {
        var id = await hub.LogAsync();
        await hub.DispatchAsync(id, hub.UnitA);

        var detail = await hub.AcceptAsync(id);

        Assert.Equal((CaseState.Accepted, CaseEventKind.Accepted, "城管局"), (detail.State, detail.Timeline[^1].Kind, detail.Timeline[^1].ByUnitNameZh));
        Assert.Equal([CaseVerb.Submit, CaseVerb.Assign, CaseVerb.Ask], detail.Verbs);
    }

    [Fact]
    public async Task Accepting_twice_is_refused_and_another_unit_finds_nothing_to_accept()
    {
        var id = await hub.LogAsync();
        await hub.DispatchAsync(id, hub.UnitA);
        await hub.AcceptAsync(id);
        using var a = await hub.SignInAsync("contact.a");
        using var b = await hub.SignInAsync("contact.b");

        await Caller.RefusedAsync(await a.ActAsync(id, "accept", version => new { version }), HttpStatusCode.Conflict, "case.not-acceptable");
        await Caller.RefusedAsync(await b.PostAsync($"/api/cases/{id}/accept", new { version = 3 }), HttpStatusCode.NotFound, "case.not-found");
    }

    [Theory]
    [InlineData("office")]
    [InlineData("inspector")]
    public async Task Nobody_accepts_for_a_unit(string userName)
    {
        using var caller = await hub.SignInAsync(userName);
        var id = await hub.LogAsync();
        await hub.DispatchAsync(id, hub.UnitA);

        await Caller.RefusedAsync(await caller.PostAsync($"/api/cases/{id}/accept", new { version = 2 }), HttpStatusCode.Forbidden, "permission.denied");
    }
}
