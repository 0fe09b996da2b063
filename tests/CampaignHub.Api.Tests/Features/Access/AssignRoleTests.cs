using System.Net;
using CampaignHub.Api.Features.Access;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Features.Session;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Access;

namespace CampaignHub.Api.Tests.Features.Access;

public sealed class AssignRoleTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task An_account_with_two_assignments_sees_the_sum_of_both_without_signing_in_again()
    {
        var first = await hub.LogAsync("甲单位的问题");
        var second = await hub.LogAsync("乙单位的问题");
        await hub.DispatchAsync(first, hub.UnitA);
        await hub.DispatchAsync(second, hub.UnitB);
        var account = await hub.CreateAccountAsync("contact.both", new NewAssignment("unitContact", ScopeKind.Unit, hub.UnitA));
        using var contact = await hub.SignInAsync("contact.both");
        using var admin = await hub.SignInAsync("admin");
        Assert.Equal([first], (await contact.GetAsync<CasePage>("/api/cases")).Items.Select(c => c.CaseId));

        var body = new { assignmentId = Guid.CreateVersion7(), role = "unitContact", scopeKind = "unit", scopeId = hub.UnitB };
        var row = await admin.PostAsync<AssignmentRow>($"/api/users/{account.UserId}/assignments", body);
        var again = await admin.PostAsync<AssignmentRow>($"/api/users/{account.UserId}/assignments", body);

        Assert.Equal(row, again);
        Assert.Equal(("交通局", true), (row.ScopeNameZh, row.InForce));
        Assert.Equal([second, first], (await contact.GetAsync<CasePage>("/api/cases")).Items.Select(c => c.CaseId));
        Assert.Contains(CaseVerb.Accept, (await contact.GetAsync<CaseDetail>($"/api/cases/{second}")).Verbs);
        Assert.Equal(CaseEventKindOf(await Caller.ReadAsync<CaseDetail>(await contact.ActAsync(second, "accept", version => new { version }))), ("交通局", "Accepted"));
    }

    [Fact]
    public async Task An_assignment_counts_between_its_first_and_its_last_business_date()
    {
        var account = await hub.CreateAccountAsync("leader.later", new NewAssignment("leader", ScopeKind.Campaign, null, new DateOnly(2018, 7, 12), new DateOnly(2018, 7, 13)));
        using var leader = await hub.SignInAsync("leader.later");
        var now = hub.Clock.Now;
        Assert.Empty((await leader.GetAsync<SessionState>("/api/session")).Me!.Permissions);
        Assert.False(Assert.Single(account.Assignments).InForce);

        // Midnight in the campaign's zone, not in UTC.
        hub.Clock.Set(new(2018, 7, 11, 16, 0, 0, TimeSpan.Zero));
        await leader.GetAsync<CasePage>("/api/cases");
        hub.Clock.Set(new(2018, 7, 13, 15, 59, 59, TimeSpan.Zero));
        await leader.GetAsync<CasePage>("/api/cases");
        hub.Clock.Set(new(2018, 7, 13, 16, 0, 0, TimeSpan.Zero));
        await Caller.RefusedAsync(await leader.GetAsync("/api/cases"), HttpStatusCode.Forbidden, "permission.denied");
        hub.Clock.Set(now);
    }

    [Fact]
    public async Task What_does_not_fit_is_refused()
    {
        var account = await hub.CreateAccountAsync("nobody.yet");
        using var admin = await hub.SignInAsync("admin");
        using var office = await hub.SignInAsync("office");
        var path = $"/api/users/{account.UserId}/assignments";
        object Body(string role, string scopeKind, Guid? scopeId = null, string? from = null, string? until = null) => new { assignmentId = Guid.CreateVersion7(), role, scopeKind, scopeId, from, until };

        await Caller.RefusedAsync(await admin.PostAsync(path, Body("unitContact", "campaign")), HttpStatusCode.Conflict, "assignment.scope-unfit");
        await Caller.RefusedAsync(await admin.PostAsync(path, Body("leader", "unit")), HttpStatusCode.Conflict, "assignment.scope-unfit");
        await Caller.RefusedAsync(await admin.PostAsync(path, Body("externalSupervisor", "campaign")), HttpStatusCode.Conflict, "assignment.scope-unfit");
        await Caller.RefusedAsync(await admin.PostAsync(path, Body("leader", "area", Guid.CreateVersion7())), HttpStatusCode.NotFound, "area.not-found");
        await Caller.RefusedAsync(await admin.PostAsync(path, Body("leader", "body", Guid.CreateVersion7())), HttpStatusCode.NotFound, "body.not-found");
        await Caller.RefusedAsync(await admin.PostAsync(path, Body("wizard", "campaign")), HttpStatusCode.NotFound, "role.not-found");
        await Caller.RefusedAsync(await admin.PostAsync(path, Body("leader", "campaign", null, "2018-07-10", "2018-07-09")), HttpStatusCode.Conflict, "assignment.ends-before");
        await Caller.RefusedAsync(await admin.PostAsync($"/api/users/{Guid.CreateVersion7()}/assignments", Body("leader", "campaign")), HttpStatusCode.NotFound, "user.not-found");
        await admin.PostAsync<AssignmentRow>(path, Body("leader", "campaign"));
        await Caller.RefusedAsync(await admin.PostAsync(path, Body("leader", "campaign")), HttpStatusCode.Conflict, "assignment.taken");
        await Caller.RefusedAsync(await office.PostAsync(path, Body("leader", "campaign")), HttpStatusCode.Forbidden, "permission.denied");
    }

    private static (string? Unit, string Kind) CaseEventKindOf(CaseDetail detail) => (detail.Timeline[^1].ByUnitNameZh, detail.Timeline[^1].Kind.ToString());
}
