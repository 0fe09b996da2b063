using System.Net;
using CampaignHub.Api.Features.Circulars;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Circulars;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Circulars;

public sealed class SubmitCircularTests(CircularsHub hub) : IClassFixture<CircularsHub>
{
    [Fact]
    public async Task A_draft_is_put_before_the_leader_who_is_told()
    {
        var draft = await hub.CircularAsync(CircularState.Draft);
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");

        var submitted = await CircularsHub.DoAsync(office, draft, "submit");

        Assert.Equal((CircularState.Submitted, CircularEventKind.Submitted), (submitted.State, submitted.Timeline[^1].Kind));
        Assert.Empty(submitted.Verbs);
        Assert.Equal([CircularVerb.Approve, CircularVerb.Return], (await leader.GetAsync<CircularDetail>($"/api/circulars/{draft.CircularId}")).Verbs);
        Assert.Equal(1, await hub.InDatabaseAsync(db => db.Set<OutboxMessage>().CountAsync(o => o.Kind == nameof(CircularSubmitted) && EF.Functions.JsonContains(o.Payload, $"{{\"circularId\":\"{draft.CircularId}\"}}"))));
    }

    [Fact]
    public async Task A_returned_one_is_submitted_again()
    {
        var returned = await hub.CircularAsync(CircularState.Returned);
        using var office = await hub.SignInAsync("office");

        Assert.Equal(CircularState.Submitted, (await CircularsHub.DoAsync(office, returned, "submit")).State);
    }

    [Fact]
    public async Task An_issued_one_is_not_submitted_and_an_unknown_one_not_found()
    {
        var issued = await hub.CircularAsync(CircularState.Issued);
        using var office = await hub.SignInAsync("office");

        await Caller.RefusedAsync(await CircularsHub.TryAsync(office, issued, "submit"), HttpStatusCode.Conflict, "circular.not-submittable");
        await Caller.RefusedAsync(await CircularsHub.TryAsync(office, issued with { CircularId = Guid.CreateVersion7() }, "submit"), HttpStatusCode.NotFound, "circular.not-found");
    }

    [Fact]
    public async Task A_leader_does_not_submit()
    {
        var draft = await hub.CircularAsync(CircularState.Draft);
        using var leader = await hub.SignInAsync("leader");

        await Caller.RefusedAsync(await CircularsHub.TryAsync(leader, draft, "submit"), HttpStatusCode.Forbidden, "permission.denied");
    }
}
