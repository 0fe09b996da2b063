using System.Net;
using CampaignHub.Api.Features.Access;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Access;

public sealed class EditRoleTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_changed_set_counts_from_the_holders_next_request_on()
    {
        using var admin = await hub.SignInAsync("admin");
        using var inspector = await hub.SignInAsync("inspector");
        await inspector.GetAsync<CasePage>("/api/cases");
        var role = (await admin.GetAsync<RoleBook>("/api/roles")).Roles.Single(r => r.Code == "inspector");

        var less = await admin.PutAsync<RoleRow>("/api/roles/inspector", new { role.NameZh, role.NameEn, permissions = role.Permissions.Where(p => p != "rectification.read") });
        await Caller.RefusedAsync(await inspector.GetAsync("/api/cases"), HttpStatusCode.Forbidden, "permission.denied");
        await admin.PutAsync<RoleRow>("/api/roles/inspector", new { role.NameZh, role.NameEn, role.Permissions });

        Assert.DoesNotContain("rectification.read", less.Permissions);
        await inspector.GetAsync<CasePage>("/api/cases");
    }

    [Fact]
    public async Task The_last_administrator_cannot_be_locked_out_by_an_emptied_set()
    {
        using var admin = await hub.SignInAsync("admin");

        foreach (var kept in new[] { "users.manage", "roles.manage" })
            await Caller.RefusedAsync(await admin.SendAsync(HttpMethod.Put, "/api/roles/administrator", new { nameZh = "系统管理员", nameEn = "Administrator", permissions = new[] { kept } }), HttpStatusCode.Conflict, "role.last-holder");
    }

    [Fact]
    public async Task A_built_in_name_stays_and_an_unknown_role_is_not_found()
    {
        using var admin = await hub.SignInAsync("admin");

        await Caller.RefusedAsync(await admin.SendAsync(HttpMethod.Put, "/api/roles/leader", new { nameZh = "首长", nameEn = "Chief", permissions = Array.Empty<string>() }), HttpStatusCode.Conflict, "role.name-fixed");
        await Caller.RefusedAsync(await admin.SendAsync(HttpMethod.Put, "/api/roles/nobody", new { nameZh = "无", nameEn = "None", permissions = Array.Empty<string>() }), HttpStatusCode.NotFound, "role.not-found");
    }
}
