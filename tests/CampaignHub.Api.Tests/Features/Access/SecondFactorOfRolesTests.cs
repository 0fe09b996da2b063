using System.Net;
using CampaignHub.Api.Features.Access;
using CampaignHub.Api.Features.Accounts;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Features.Session;
using CampaignHub.Api.Tests.Features.Accounts;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Access;

namespace CampaignHub.Api.Tests.Features.Access;

public sealed class SecondFactorOfRolesTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_holder_without_a_second_factor_can_only_set_one_up_and_cannot_turn_it_off_again()
    {
        using var admin = await hub.SignInAsync("admin");
        using var inspector = await hub.SignInAsync("inspector");
        var token = await inspector.PostAsync<NewToken>("/api/account/tokens", new { name = "wall", permissions = new[] { "rectification.read" }, days = 1 });
        await inspector.GetAsync<CasePage>("/api/cases");

        Assert.True((await RequireAsync(admin, "inspector", true)).RequiresSecondFactor);

        await Caller.RefusedAsync(await inspector.GetAsync("/api/cases"), HttpStatusCode.Forbidden, "account.second-factor-required");
        await Caller.RefusedAsync(await ByTokenAsync(token.Secret), HttpStatusCode.Forbidden, "account.second-factor-required");
        Assert.Equal((false, true), await FactorAsync(inspector));
        var (secret, _) = await inspector.EnrolAsync();
        await inspector.GetAsync<CasePage>("/api/cases");
        Assert.Equal(HttpStatusCode.OK, (await ByTokenAsync(token.Secret)).StatusCode);
        Assert.Equal((true, true), await FactorAsync(inspector));
        await Caller.RefusedAsync(await inspector.PostAsync("/api/account/second-factor/off", new { password = Hub.Password }), HttpStatusCode.Conflict, "second-factor.demanded");
        Assert.Equal(HttpStatusCode.OK, (await hub.TryAsync("inspector", code: Totp.Code(secret, 1))).StatusCode);
        Assert.True((await admin.GetAsync<UserPage>("/api/users?search=inspector")).Items.Single().SecondFactor);

        // Whoever lost the phone starts again from the beginning.
        var id = (await inspector.GetAsync<SessionState>("/api/session")).Me!.UserId;
        await admin.PostAsync($"/api/users/{id}/second-factor/reset");
        using var again = await hub.SignInAsync("inspector");
        await Caller.RefusedAsync(await again.GetAsync("/api/cases"), HttpStatusCode.Forbidden, "account.second-factor-required");

        await RequireAsync(admin, "inspector", false);
        await again.GetAsync<CasePage>("/api/cases");
    }

    [Fact]
    public async Task Only_a_role_that_is_in_force_demands_one_and_editing_the_set_leaves_the_demand_alone()
    {
        using var admin = await hub.SignInAsync("admin");
        await admin.PostAsync<RoleRow>("/api/roles", new { code = "guarded", nameZh = "受保护", nameEn = "Guarded", reach = "any", permissions = new[] { "rectification.read" }, requiresSecondFactor = true });
        await hub.CreateAccountAsync("later", new NewAssignment("guarded", ScopeKind.Campaign, null, new DateOnly(2018, 7, 11)), new NewAssignment("leader", ScopeKind.Campaign, null));
        using var later = await hub.SignInAsync("later");
        await later.GetAsync<CasePage>("/api/cases");
        var now = hub.Clock.Now;

        hub.Clock.Advance(TimeSpan.FromDays(1));
        await Caller.RefusedAsync(await later.GetAsync("/api/cases"), HttpStatusCode.Forbidden, "account.second-factor-required");
        hub.Clock.Set(now);

        Assert.True((await admin.PutAsync<RoleRow>("/api/roles/guarded", new { nameZh = "受保护", nameEn = "Guarded", permissions = Array.Empty<string>() })).RequiresSecondFactor);
    }

    private async Task<HttpResponseMessage> ByTokenAsync(string secret)
    {
        using var machine = hub.Anonymous();
        return await machine.SendAsync(HttpMethod.Get, "/api/cases", headers: ("Authorization", $"Bearer {secret}"));
    }

    private static async Task<(bool On, bool Required)> FactorAsync(Caller caller)
    {
        var account = await caller.GetAsync<Account>("/api/account");
        return (account.SecondFactor, account.SecondFactorRequired);
    }

    private static async Task<RoleRow> RequireAsync(Caller admin, string code, bool requiresSecondFactor)
    {
        var role = (await admin.GetAsync<RoleBook>("/api/roles")).Roles.Single(r => r.Code == code);
        return await admin.PutAsync<RoleRow>($"/api/roles/{code}", new { role.NameZh, role.NameEn, role.Permissions, requiresSecondFactor });
    }
}
