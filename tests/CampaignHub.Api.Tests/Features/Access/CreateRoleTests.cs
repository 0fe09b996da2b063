using System.Net;
using CampaignHub.Api.Features.Access;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Access;

namespace CampaignHub.Api.Tests.Features.Access;

public sealed class CreateRoleTests(Hub hub) : IClassFixture<Hub>
{
    private static object Role(string code, params string[] permissions) => new { code, nameZh = "考核员", nameEn = "Assessor", reach = "any", permissions };

    [Fact]
    public async Task A_role_of_the_campaigns_own_gives_what_is_in_its_set_and_nothing_else()
    {
        using var admin = await hub.SignInAsync("admin");

        var made = await admin.PostAsync<RoleRow>("/api/roles", Role("assessor", "rectification.read", "scoring.read", "rectification.read"));
        await hub.CreateAccountAsync("assessor.1", new NewAssignment("assessor", ScopeKind.Campaign));

        Assert.Equal(["rectification.read", "scoring.read"], made.Permissions);
        Assert.False(made.BuiltIn);
        using var assessor = await hub.SignInAsync("assessor.1");
        await assessor.GetAsync<CasePage>("/api/cases");
        await Caller.RefusedAsync(await assessor.GetAsync("/api/points"), HttpStatusCode.Forbidden, "permission.denied");
    }

    [Fact]
    public async Task A_taken_code_an_unknown_permission_and_an_ill_formed_code_are_refused()
    {
        using var admin = await hub.SignInAsync("admin");

        await Caller.RefusedAsync(await admin.PostAsync("/api/roles", Role("leader")), HttpStatusCode.Conflict, "role.code-taken");
        await Caller.RefusedAsync(await admin.PostAsync("/api/roles", Role("wizard", "magic.do")), HttpStatusCode.Conflict, "role.unknown-permission");
        await Caller.RefusedAsync(await admin.PostAsync("/api/roles", Role("Not a code")), HttpStatusCode.BadRequest, "validation.failed");
    }
}
