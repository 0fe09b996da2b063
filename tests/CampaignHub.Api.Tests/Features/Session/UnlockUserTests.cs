using System.Net;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Session;

public sealed class UnlockUserTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Only_the_administrator_unlocks_and_only_accounts_there_are()
    {
        using var admin = await hub.SignInAsync("admin");
        using var office = await hub.SignInAsync("office");

        await Caller.RefusedAsync(await office.PostAsync($"/api/users/{Guid.CreateVersion7()}/unlock"), HttpStatusCode.Forbidden, "permission.denied");
        await Caller.RefusedAsync(await admin.PostAsync($"/api/users/{Guid.CreateVersion7()}/unlock"), HttpStatusCode.NotFound, "user.not-found");
    }
}
