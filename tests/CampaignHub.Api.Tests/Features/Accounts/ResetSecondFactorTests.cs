using System.Net;
using CampaignHub.Api.Features.Session;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Accounts;

public sealed class ResetSecondFactorTests(Hub hub) : IClassFixture<Hub>
{
    private async Task<Guid> IdOfAsync(string userName)
    {
        using var caller = await hub.SignInAsync(userName);
        return (await caller.GetAsync<SessionState>("/api/session")).Me!.UserId;
    }

    [Fact]
    public async Task The_administrator_helps_whoever_lost_the_phone()
    {
        var id = await IdOfAsync("leader");
        using var leader = await hub.SignInAsync("leader");
        using var admin = await hub.SignInAsync("admin");
        await Caller.RefusedAsync(await admin.PostAsync($"/api/users/{id}/second-factor/reset"), HttpStatusCode.Conflict, "second-factor.off");
        await leader.EnrolAsync();

        await Caller.RefusedAsync(await leader.PostAsync($"/api/users/{id}/second-factor/reset"), HttpStatusCode.Forbidden, "permission.denied");
        Assert.Equal(HttpStatusCode.NoContent, (await admin.PostAsync($"/api/users/{id}/second-factor/reset")).StatusCode);

        await Caller.RefusedAsync(await leader.GetAsync("/api/account"), HttpStatusCode.Unauthorized, "session.required");
        Assert.Equal(HttpStatusCode.OK, (await hub.TryAsync("leader")).StatusCode);
    }
}
