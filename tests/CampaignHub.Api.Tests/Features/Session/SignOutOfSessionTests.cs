using System.Net;
using CampaignHub.Api.Features.Session;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Session;

public sealed class SignOutOfSessionTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Signing_out_twice_is_harmless()
    {
        using var leader = await hub.SignInAsync("leader");

        Assert.Equal(HttpStatusCode.NoContent, (await leader.SendAsync(HttpMethod.Delete, "/api/session")).StatusCode);
        await leader.GetAsync("/api/session");
        Assert.Equal(HttpStatusCode.NoContent, (await leader.SendAsync(HttpMethod.Delete, "/api/session")).StatusCode);

        Assert.Null((await leader.GetAsync<SessionState>("/api/session")).Me);
    }
}
