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

        var users = (await admin.GetAsync<UserPage>("/api/users")).Items;

        Assert.Equal(["admin", "contact.a", "contact.b", "inspector", "leader", "office"], users.Select(u => u.UserName));
        Assert.Equal("交通局", users[2].Assignments.Single().ScopeNameZh);
        await Caller.RefusedAsync(await office.GetAsync("/api/users"), HttpStatusCode.Forbidden, "permission.denied");
    }

    [Fact]
    public async Task Pages_hold_every_account_once_by_user_name()
    {
        using var admin = await hub.SignInAsync("admin");

        var first = await admin.GetAsync<UserPage>("/api/users?limit=4");
        var second = await admin.GetAsync<UserPage>($"/api/users?limit=4&cursor={first.Next}");

        Assert.Equal(["admin", "contact.a", "contact.b", "inspector"], first.Items.Select(u => u.UserName));
        Assert.Equal(["leader", "office"], second.Items.Select(u => u.UserName));
        Assert.Equal((6, false, null), (first.Total, first.TotalIsCapped, second.Next));
        await Caller.RefusedAsync(await admin.GetAsync("/api/users?cursor=***"), HttpStatusCode.BadRequest, "validation.failed");
    }

    [Theory]
    [InlineData("search=TACT.B", new[] { "contact.b" })]
    [InlineData("search=交通局", new[] { "contact.b" })]
    [InlineData("search=%25", new string[0])]
    [InlineData("role=unitContact", new[] { "contact.a", "contact.b" })]
    [InlineData("role=unitContact&search=.a", new[] { "contact.a" })]
    [InlineData("locked=true", new string[0])]
    public async Task Accounts_are_found_by_name_unit_role_and_lock(string query, string[] expected)
    {
        using var admin = await hub.SignInAsync("admin");

        var page = await admin.GetAsync<UserPage>($"/api/users?{query}");

        Assert.Equal(expected, page.Items.Select(u => u.UserName));
        Assert.Equal(expected.Length, page.Total);
    }
}
