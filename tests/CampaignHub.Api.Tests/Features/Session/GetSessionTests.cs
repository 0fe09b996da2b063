using CampaignHub.Api.Features.Session;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Session;

public sealed class GetSessionTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Nobody_is_nobody_and_a_session_is_remembered()
    {
        using var nobody = hub.Anonymous();
        Assert.Null((await nobody.GetAsync<SessionState>("/api/session")).Me);

        using var office = await hub.SignInAsync("office");
        Assert.Equal("office", (await office.GetAsync<SessionState>("/api/session")).Me!.UserName);
    }
}
