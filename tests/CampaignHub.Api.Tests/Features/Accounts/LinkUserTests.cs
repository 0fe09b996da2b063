using System.Net;
using CampaignHub.Api.Features.Session;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Accounts;

public sealed class LinkUserTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_person_is_linked_to_one_account_until_the_link_is_ended()
    {
        using var admin = await hub.SignInAsync("admin");
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");
        var (first, second) = ((await office.GetAsync<SessionState>("/api/session")).Me!.UserId, (await leader.GetAsync<SessionState>("/api/session")).Me!.UserId);
        Task<HttpResponseMessage> Link(Caller by, Guid userId, string? personId) => by.SendAsync(HttpMethod.Put, $"/api/users/{userId}/external-id", new { personId });

        Assert.Equal(HttpStatusCode.NoContent, (await Link(admin, first, "p-1")).StatusCode);
        await Caller.RefusedAsync(await Link(admin, second, "p-1"), HttpStatusCode.Conflict, "user.external-id-taken");
        await Caller.RefusedAsync(await Link(office, first, "p-1"), HttpStatusCode.Forbidden, "permission.denied");
        await Caller.RefusedAsync(await Link(admin, Guid.CreateVersion7(), "p-2"), HttpStatusCode.NotFound, "user.not-found");
        Assert.Equal("p-1", (await admin.GetAsync<UserPage>("/api/users?search=office")).Items.Single().PersonId);
        Assert.Equal(HttpStatusCode.NoContent, (await Link(admin, first, null)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await Link(admin, second, "p-1")).StatusCode);
    }

    [Fact]
    public async Task Without_a_service_there_is_none_to_go_to()
    {
        using var browser = hub.Anonymous();

        await Caller.RefusedAsync(await browser.GetAsync("/api/session/service/start"), HttpStatusCode.NotFound, "sign-in-service.none");
    }
}
