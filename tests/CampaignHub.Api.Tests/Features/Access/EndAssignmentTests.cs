using System.Net;
using CampaignHub.Api.Features.Access;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Features.Session;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Access;

namespace CampaignHub.Api.Tests.Features.Access;

public sealed class EndAssignmentTests(Hub hub) : IClassFixture<Hub>
{
    private async Task<(Guid UserId, AssignmentRow Row)> AssignmentOf(string userName)
    {
        using var admin = await hub.SignInAsync("admin");
        var account = Assert.Single((await admin.GetAsync<UserPage>($"/api/users?search={userName}")).Items);
        return (account.UserId, account.Assignments[0]);
    }

    [Fact]
    public async Task An_ended_assignment_is_gone_with_the_next_request_and_can_be_taken_back()
    {
        using var admin = await hub.SignInAsync("admin");
        using var leader = await hub.SignInAsync("leader");
        await leader.GetAsync<CasePage>("/api/cases");
        var (userId, row) = await AssignmentOf("leader");

        var ended = await admin.PostAsync<AssignmentRow>($"/api/users/{userId}/assignments/{row.AssignmentId}/end", new { until = "2018-07-09" });
        await Caller.RefusedAsync(await leader.GetAsync("/api/cases"), HttpStatusCode.Forbidden, "permission.denied");
        await admin.PostAsync<AssignmentRow>($"/api/users/{userId}/assignments/{row.AssignmentId}/end", new { until = (string?)null });

        Assert.False(ended.InForce);
        await leader.GetAsync<CasePage>("/api/cases");
    }

    [Fact]
    public async Task The_last_administrator_stays_and_a_second_one_may_go()
    {
        using var admin = await hub.SignInAsync("admin");
        var (userId, row) = await AssignmentOf("admin");
        Task<HttpResponseMessage> End(Guid user, Guid assignment, string? until) => admin.PostAsync($"/api/users/{user}/assignments/{assignment}/end", new { until });

        await Caller.RefusedAsync(await End(userId, row.AssignmentId, "2018-07-09"), HttpStatusCode.Conflict, "role.last-holder");
        await Caller.RefusedAsync(await End(userId, row.AssignmentId, "2030-01-01"), HttpStatusCode.Conflict, "role.last-holder");
        var second = await hub.CreateAccountAsync("second", new NewAssignment("administrator", ScopeKind.Campaign));
        Assert.Equal(HttpStatusCode.OK, (await End(second.UserId, second.Assignments[0].AssignmentId, "2018-07-09")).StatusCode);
        await Caller.RefusedAsync(await End(userId, row.AssignmentId, "2017-12-30"), HttpStatusCode.Conflict, "assignment.ends-before");
        await Caller.RefusedAsync(await End(userId, Guid.CreateVersion7(), null), HttpStatusCode.NotFound, "assignment.not-found");
    }

    [Fact]
    public async Task Two_administrators_who_end_one_another_at_once_leave_one()
    {
        var other = await hub.CreateAccountAsync("rival", new NewAssignment("administrator", ScopeKind.Campaign));
        var (userId, row) = await AssignmentOf("admin");
        using var admin = await hub.SignInAsync("admin");
        using var rival = await hub.SignInAsync("rival");

        var answers = await Task.WhenAll(
            admin.PostAsync($"/api/users/{other.UserId}/assignments/{other.Assignments[0].AssignmentId}/end", new { until = "2018-07-09" }),
            rival.PostAsync($"/api/users/{userId}/assignments/{row.AssignmentId}/end", new { until = "2018-07-09" }));

        Assert.Single(answers, a => a.IsSuccessStatusCode);
        using var left = answers[0].IsSuccessStatusCode ? await hub.SignInAsync("admin") : await hub.SignInAsync("rival");
        await left.PostAsync<AssignmentRow>($"/api/users/{userId}/assignments/{row.AssignmentId}/end", new { until = (string?)null });
        await left.PostAsync<AssignmentRow>($"/api/users/{other.UserId}/assignments/{other.Assignments[0].AssignmentId}/end", new { until = "2018-07-09" });
    }
}
