using System.Net;
using CampaignHub.Api.Features.Session;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Session;

public sealed class ListUsersTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_administrator_reads_the_accounts_and_nobody_else_does()
    {
        using var admin = await hub.SignInAsync("admin");
        using var office = await hub.SignInAsync("office");

        var users = await admin.GetAsync<List<UserRow>>("/api/users");

        Assert.Equal(["admin", "contact.a", "contact.b", "inspector", "leader", "office"], users.Select(u => u.UserName));
        Assert.Equal("交通局", users[2].UnitNameZh);
        await Caller.RefusedAsync(await office.GetAsync("/api/users"), HttpStatusCode.Forbidden, "permission.denied");
    }
}
