using System.Net;
using CampaignHub.Api.Features.Accounts;
using CampaignHub.Api.Features.Inspections;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Inspections;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.Platform.Data;

/// <summary>The migrations that carried accounts and roles over, on rows as they were before.</summary>
public sealed class UpgradeTests(UpgradedHub hub) : IClassFixture<UpgradedHub>
{
    [Theory]
    [InlineData("admin", Role.Administrator)]
    [InlineData("office", Role.CampaignOffice)]
    [InlineData("leader", Role.Leader)]
    [InlineData("inspector", Role.Inspector)]
    [InlineData("contact.a", Role.UnitContact)]
    [InlineData("contact.b", Role.UnitContact)]
    [InlineData("locked", Role.Leader)]
    public async Task Everybody_keeps_the_one_role_over_the_same_rows_without_an_end(string user, Role role)
    {
        var access = await hub.Services.GetRequiredService<AccessCache>().OfAsync(hub.Users[user], CancellationToken.None);

        var grant = Assert.Single(access.Grants);
        Assert.Equal(hub.Services.GetRequiredService<PermissionTable>().DefaultsOf(role), access.Permissions);
        Guid? unit = user switch { "contact.a" => hub.UnitA, "contact.b" => hub.UnitB, _ => null };
        Assert.Equal((unit is null ? ScopeKind.Campaign : ScopeKind.Unit, unit), (grant.ScopeKind, grant.ScopeId));
        Assert.Equal(unit is null, grant.Rows.WholeCampaign);
        Assert.Equal(unit is null ? [] : [unit.Value], grant.Rows.Units);

        // From the first business day of the campaign, which in Shanghai was the day after the one in UTC.
        var kept = await hub.InDatabaseAsync(db => db.RoleAssignments.SingleAsync(a => a.UserId == hub.Users[user]));
        Assert.Equal((new DateOnly(2018, 1, 2), null), (kept.From, kept.Until));
    }

    [Fact]
    public async Task A_contact_without_a_unit_had_everything_in_sight_by_mistake_and_has_nothing_now() =>
        Assert.Empty((await hub.Services.GetRequiredService<AccessCache>().OfAsync(hub.Users["nowhere"], CancellationToken.None)).Grants);

    [Fact]
    public async Task Passwords_and_locks_stay_and_nobody_must_choose_a_new_one()
    {
        foreach (var name in hub.Users.Keys.Where(u => u is not "locked"))
        {
            using var caller = await hub.SignInAsync(name);
            Assert.NotEmpty(await caller.GetAsync<List<SessionRow>>("/api/account/sessions"));
            var account = await caller.GetAsync<Account>("/api/account");
            Assert.Equal((name, false, false), (account.UserName, account.MustChangePassword, account.SecondFactor));
        }

        using var locked = hub.Anonymous();
        await locked.GetAsync("/api/session");
        Assert.False((await locked.PostAsync("/api/session", new { userName = "locked", password = Hub.Password })).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Units_see_what_they_saw_and_checks_stay_hidden_until_a_case_of_theirs_was_handed_over()
    {
        using var a = await hub.SignInAsync("contact.a");
        using var b = await hub.SignInAsync("contact.b");
        using var leader = await hub.SignInAsync("leader");

        Assert.Equal([hub.Cases.OfA], (await a.GetAsync<CasePage>("/api/cases")).Items.Select(c => c.CaseId));
        Assert.Equal([hub.Cases.OfB], (await b.GetAsync<CasePage>("/api/cases")).Items.Select(c => c.CaseId));
        Assert.Equal(3, (await leader.GetAsync<CasePage>("/api/cases")).Total);
        Assert.Equal([hub.Checks.Known], (await a.GetAsync<InspectionPage>("/api/inspections")).Items.Select(i => i.InspectionId));
        Assert.Equal(2, (await leader.GetAsync<InspectionPage>("/api/inspections")).Total);
        Assert.Equal(HttpStatusCode.NotFound, (await a.GetAsync($"/api/inspections/{hub.Checks.Unknown}")).StatusCode);
        var rows = await hub.InDatabaseAsync(db => db.Inspections.ToDictionaryAsync(i => i.Id));
        Assert.All(rows.Values, i => Assert.Equal((hub.UnitA, hub.AreaId, CheckMode.Unannounced), (i.UnitId, i.AreaId, i.Mode)));
        Assert.True((await hub.InDatabaseAsync(db => db.Cases.SingleAsync(c => c.Id == hub.Cases.Undispatched))).Withheld);
    }
}
