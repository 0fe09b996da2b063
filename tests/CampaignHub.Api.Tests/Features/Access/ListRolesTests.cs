using System.Net;
using CampaignHub.Api.Features.Access;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Access;

namespace CampaignHub.Api.Tests.Features.Access;

public sealed class ListRolesTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_campaign_starts_with_the_built_in_roles_and_their_default_sets()
    {
        using var admin = await hub.SignInAsync("admin");
        using var office = await hub.SignInAsync("office");

        var book = await admin.GetAsync<RoleBook>("/api/roles");

        Assert.Equal(["administrator", "campaignOffice", "externalSupervisor", "inspector", "leader", "oversight", "unitContact"], book.Roles.Select(r => r.Code));
        Assert.All(book.Roles, r => Assert.True(r.BuiltIn));
        var contact = book.Roles.Single(r => r.Code == "unitContact");
        Assert.Equal((RoleReach.OneUnit, 2, "单位联络员"), (contact.Reach, contact.Holders, contact.NameZh));
        Assert.Contains("rectification.submit", contact.Permissions);
        Assert.Contains(book.Permissions, p => p is { Name: "users.manage", CampaignWide: true });
        await Caller.RefusedAsync(await office.GetAsync("/api/roles"), HttpStatusCode.Forbidden, "permission.denied");
    }

    [Fact]
    public async Task The_second_overseer_reads_what_the_office_reads_and_decides_nothing()
    {
        using var admin = await hub.SignInAsync("admin");

        var roles = (await admin.GetAsync<RoleBook>("/api/roles")).Roles;

        var office = roles.Single(r => r.Code == "campaignOffice").Permissions;
        var oversight = roles.Single(r => r.Code == "oversight").Permissions;
        static bool Reads(string permission) => permission.Contains(".read", StringComparison.Ordinal) || permission.Split('.')[1] is "export" or "explain" or "snapshot" or "account";
        Assert.Equal(office.Where(Reads), oversight);
    }
}
