using System.Net;
using CampaignHub.Api.Features.Session;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Access;

namespace CampaignHub.Api.Tests.Features.Session;

public sealed class CreateUserTests(Hub hub) : IClassFixture<Hub>
{
    private static object User(string userName, string role, Guid? unitId = null, string password = Hub.Password) =>
        new { userName, displayName = "新人", password, assignments = new[] { new { role, scopeKind = unitId is null ? "campaign" : "unit", scopeId = unitId } } };

    [Fact]
    public async Task A_new_contact_signs_in_and_belongs_to_its_unit()
    {
        using var admin = await hub.SignInAsync("admin");

        var row = await admin.PostAsync<UserRow>("/api/users", User("contact.new", "unitContact", hub.UnitB));

        var assigned = Assert.Single(row.Assignments);
        Assert.Equal(("unitContact", ScopeKind.Unit, hub.UnitB, "交通局", new DateOnly(2018, 7, 10), null, true, false), (assigned.Role, assigned.ScopeKind, assigned.ScopeId!.Value, assigned.ScopeNameZh, assigned.From, assigned.Until, assigned.InForce, row.Locked));
        using var contact = await hub.SignInAsync("contact.new");
        Assert.Equal(row.UserId, (await contact.GetAsync<SessionState>("/api/session")).Me!.UserId);
    }

    [Fact]
    public async Task A_taken_name_an_unknown_unit_and_ill_matched_roles_are_refused()
    {
        using var admin = await hub.SignInAsync("admin");

        await Caller.RefusedAsync(await admin.PostAsync("/api/users", User("Office", "leader")), HttpStatusCode.Conflict, "user.name-taken");
        await Caller.RefusedAsync(await admin.PostAsync("/api/users", User("x.1", "unitContact", Guid.CreateVersion7())), HttpStatusCode.NotFound, "unit.not-found");
        await Caller.RefusedAsync(await admin.PostAsync("/api/users", User("x.2", "unitContact")), HttpStatusCode.Conflict, "assignment.scope-unfit");
        await Caller.RefusedAsync(await admin.PostAsync("/api/users", new { userName = "x.3", displayName = "新人", password = Hub.Password }), HttpStatusCode.BadRequest, "validation.failed");
        await Caller.RefusedAsync(await admin.PostAsync("/api/users", User("x.4", "leader", password: "short")), HttpStatusCode.BadRequest, "validation.failed");
        await Caller.RefusedAsync(await admin.PostAsync("/api/users", User("x.5", "emperor")), HttpStatusCode.NotFound, "role.not-found");
        Assert.DoesNotContain((await admin.GetAsync<UserPage>("/api/users?search=x.")).Items, u => u.UserName.StartsWith("x.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_five_who_take_one_name_at_once_one_gets_it()
    {
        using var admin = await hub.SignInAsync("admin");

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => admin.PostAsync("/api/users", User("same.name", "leader"))));

        Assert.Single(answers, a => a.IsSuccessStatusCode);
        foreach (var loser in answers.Where(a => !a.IsSuccessStatusCode)) await Caller.RefusedAsync(loser, HttpStatusCode.Conflict, "user.name-taken");
    }
}
