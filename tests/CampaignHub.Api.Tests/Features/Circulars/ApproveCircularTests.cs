using System.Net;
using CampaignHub.Api.Features.Access;
using CampaignHub.Api.Features.Circulars;
using CampaignHub.Api.Features.Session;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Circulars;

namespace CampaignHub.Api.Tests.Features.Circulars;

public sealed class ApproveCircularTests(CircularsHub hub) : IClassFixture<CircularsHub>
{
    [Fact]
    public async Task A_leader_approves_and_the_office_may_issue()
    {
        var submitted = await hub.CircularAsync(CircularState.Submitted);
        using var leader = await hub.SignInAsync("leader");
        using var office = await hub.SignInAsync("office");

        var approved = await CircularsHub.DoAsync(leader, submitted, "approve");

        Assert.Equal((CircularState.Approved, CircularEventKind.Approved, "leader"), (approved.State, approved.Timeline[^1].Kind, approved.Timeline[^1].ByName));
        Assert.Empty(approved.Verbs);
        Assert.Equal([CircularVerb.Issue], (await office.GetAsync<CircularDetail>($"/api/circulars/{submitted.CircularId}")).Verbs);
    }

    [Fact]
    public async Task Whoever_submitted_it_may_not_approve_it_after_a_change_of_post()
    {
        var submitted = await hub.CircularAsync(CircularState.Submitted);
        using var admin = await hub.SignInAsync("admin");
        var account = Assert.Single((await admin.GetAsync<UserPage>("/api/users?search=office")).Items);
        await admin.PostAsync<AssignmentRow>($"/api/users/{account.UserId}/assignments", new { assignmentId = Guid.CreateVersion7(), role = "leader", scopeKind = "campaign" });
        using var promoted = await hub.SignInAsync("office");

        Assert.Equal([CircularVerb.Return], (await promoted.GetAsync<CircularDetail>($"/api/circulars/{submitted.CircularId}")).Verbs);
        await Caller.RefusedAsync(await CircularsHub.TryAsync(promoted, submitted, "approve"), HttpStatusCode.Forbidden, "circular.own-submission");
        var leading = (await admin.GetAsync<List<AssignmentRow>>($"/api/users/{account.UserId}/assignments")).Single(a => a.Role == "leader");
        await admin.PostAsync<AssignmentRow>($"/api/users/{account.UserId}/assignments/{leading.AssignmentId}/end", new { until = leading.From.AddDays(-1) });
    }

    [Fact]
    public async Task A_draft_is_not_approved_and_the_office_never_approves()
    {
        var draft = await hub.CircularAsync(CircularState.Draft);
        using var leader = await hub.SignInAsync("leader");
        using var office = await hub.SignInAsync("office");

        await Caller.RefusedAsync(await CircularsHub.TryAsync(leader, draft, "approve"), HttpStatusCode.Conflict, "circular.not-approvable");
        await Caller.RefusedAsync(await CircularsHub.TryAsync(office, draft, "approve"), HttpStatusCode.Forbidden, "permission.denied");
    }
}
