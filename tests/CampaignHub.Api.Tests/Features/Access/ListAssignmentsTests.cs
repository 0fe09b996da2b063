using System.Net;
using CampaignHub.Api.Features.Access;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Access;

namespace CampaignHub.Api.Tests.Features.Access;

public sealed class ListAssignmentsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Past_and_coming_assignments_stay_on_the_list()
    {
        var account = await hub.CreateAccountAsync("mover", new("inspector", ScopeKind.Campaign, null, new DateOnly(2018, 1, 1), new DateOnly(2018, 6, 30)), new("leader", ScopeKind.Campaign, null, new DateOnly(2018, 8, 1)));
        using var admin = await hub.SignInAsync("admin");

        var rows = await admin.GetAsync<List<AssignmentRow>>($"/api/users/{account.UserId}/assignments");

        Assert.Equal([("leader", false), ("inspector", false)], rows.Select(r => (r.Role, r.InForce)));
        Assert.Equal(new DateOnly(2018, 6, 30), rows[1].Until);
        await Caller.RefusedAsync(await admin.GetAsync($"/api/users/{Guid.CreateVersion7()}/assignments"), HttpStatusCode.NotFound, "user.not-found");
    }
}
