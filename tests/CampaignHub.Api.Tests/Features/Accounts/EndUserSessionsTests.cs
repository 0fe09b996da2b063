using System.Net;
using CampaignHub.Api.Features.Accounts;
using CampaignHub.Api.Features.Session;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Accounts;

public sealed class EndUserSessionsTests(Hub hub) : IClassFixture<Hub>
{
    private async Task<Guid> IdOfAsync(string userName)
    {
        using var caller = await hub.SignInAsync(userName);
        return (await caller.GetAsync<SessionState>("/api/session")).Me!.UserId;
    }

    [Fact]
    public async Task The_administrator_signs_an_account_out_everywhere()
    {
        var id = await IdOfAsync("contact.a");
        using var first = await hub.SignInAsync("contact.a");
        using var second = await hub.SignInAsync("contact.a");
        using var admin = await hub.SignInAsync("admin");

        await Caller.RefusedAsync(await first.SendAsync(HttpMethod.Delete, $"/api/users/{id}/sessions"), HttpStatusCode.Forbidden, "permission.denied");
        var ended = await Caller.ReadAsync<EndedSessions>(await admin.SendAsync(HttpMethod.Delete, $"/api/users/{id}/sessions"));

        Assert.Equal(3, ended.Sessions);
        await Caller.RefusedAsync(await second.GetAsync("/api/account"), HttpStatusCode.Unauthorized, "session.required");
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/api/account")).StatusCode);
    }
}
