using System.Net;
using CampaignHub.Api.Features.Accounts;
using CampaignHub.Api.Features.Session;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Accounts;

public sealed class ListUserSessionsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_administrator_sees_where_somebody_is_signed_in_until_the_sessions_are_ended()
    {
        using var leader = await hub.SignInAsync("leader");
        using var admin = await hub.SignInAsync("admin");
        var (id, own) = ((await leader.GetAsync<SessionState>("/api/session")).Me!.UserId, (await admin.GetAsync<SessionState>("/api/session")).Me!.UserId);

        var row = Assert.Single(await admin.GetAsync<List<SessionRow>>($"/api/users/{id}/sessions"));

        Assert.False(row.Current);
        Assert.Equal(row, Assert.Single(await leader.GetAsync<List<SessionRow>>("/api/account/sessions")) with { Current = false });
        Assert.Contains(await admin.GetAsync<List<SessionRow>>($"/api/users/{own}/sessions"), r => r.Current);
        await Caller.RefusedAsync(await leader.GetAsync($"/api/users/{own}/sessions"), HttpStatusCode.Forbidden, "permission.denied");
        await Caller.RefusedAsync(await admin.GetAsync($"/api/users/{Guid.CreateVersion7()}/sessions"), HttpStatusCode.NotFound, "user.not-found");
        await admin.SendAsync(HttpMethod.Delete, $"/api/users/{id}/sessions");
        Assert.Empty(await admin.GetAsync<List<SessionRow>>($"/api/users/{id}/sessions"));
    }
}
