using System.Net;
using CampaignHub.Api.Features.Circulars;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Circulars;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Circulars;

public sealed class ReturnCircularTests(CircularsHub hub) : IClassFixture<CircularsHub>
{
    [Fact]
    public async Task A_leader_returns_it_with_a_remark_that_the_office_reads()
    {
        var submitted = await hub.CircularAsync(CircularState.Submitted);
        using var leader = await hub.SignInAsync("leader");
        using var office = await hub.SignInAsync("office");

        await CircularsHub.DoAsync(leader, submitted, "return");

        var returned = await office.GetAsync<CircularDetail>($"/api/circulars/{submitted.CircularId}");
        Assert.Equal((CircularState.Returned, CircularEventKind.Returned, "数据请再核实"), (returned.State, returned.Timeline[^1].Kind, returned.Timeline[^1].Remark));
        Assert.Equal([CircularVerb.Edit, CircularVerb.Submit], returned.Verbs);
        Assert.Equal(1, await hub.InDatabaseAsync(db => db.Set<OutboxMessage>().CountAsync(o => o.Kind == nameof(CircularReturned) && EF.Functions.JsonContains(o.Payload, $"{{\"circularId\":\"{submitted.CircularId}\",\"remark\":\"数据请再核实\"}}"))));
    }

    [Fact]
    public async Task Without_a_remark_or_out_of_turn_it_is_not_returned()
    {
        var submitted = await hub.CircularAsync(CircularState.Submitted);
        var approved = await hub.CircularAsync(CircularState.Approved);
        using var leader = await hub.SignInAsync("leader");

        await Caller.RefusedAsync(await leader.PostAsync($"/api/circulars/{submitted.CircularId}/return", new { submitted.Version, remark = " " }), HttpStatusCode.BadRequest, "validation.failed");
        await Caller.RefusedAsync(await CircularsHub.TryAsync(leader, approved, "return"), HttpStatusCode.Conflict, "circular.not-returnable");
    }
}
