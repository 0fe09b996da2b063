using System.Net;
using CampaignHub.Api.Features.Accounts;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Accounts;

public sealed class ChangePasswordTests(Hub hub) : IClassFixture<Hub>
{
    private const string Other = "another-horse-2";

    [Fact]
    public async Task A_changed_password_signs_in_the_old_one_does_not_and_other_sessions_end()
    {
        using var elsewhere = await hub.SignInAsync("leader");
        using var leader = await hub.SignInAsync("leader");

        Assert.Equal(HttpStatusCode.NoContent, (await leader.PostAsync("/api/account/password", new { currentPassword = Hub.Password, newPassword = Other })).StatusCode);

        await Caller.RefusedAsync(await elsewhere.GetAsync("/api/account"), HttpStatusCode.Unauthorized, "session.required");
        Assert.Equal(HttpStatusCode.OK, (await leader.GetAsync("/api/account")).StatusCode);
        await Caller.RefusedAsync(await hub.TryAsync("leader"), HttpStatusCode.Unauthorized, "session.sign-in-failed");
        Assert.Equal(HttpStatusCode.OK, (await hub.TryAsync("leader", Other)).StatusCode);
        var told = (await hub.InDatabaseAsync(db => db.Set<AuditEntry>().Where(e => e.Command == nameof(ChangePassword) && e.ActorName == "leader").ToListAsync())).Select(e => $"{e.Before}|{e.After}").Single();
        Assert.Equal("""{"PasswordHash": "***"}|{"PasswordHash": "***"}""", told);
    }

    [Fact]
    public async Task A_wrong_the_same_and_a_weak_password_are_refused_and_guessing_locks()
    {
        using var inspector = await hub.SignInAsync("inspector");
        Task<HttpResponseMessage> Change(string current, string next) => inspector.PostAsync("/api/account/password", new { currentPassword = current, newPassword = next });

        await Caller.RefusedAsync(await Change(Hub.Password, Hub.Password), HttpStatusCode.Conflict, "account.password-same");
        await Caller.RefusedAsync(await Change(Hub.Password, "onlyletters"), HttpStatusCode.Conflict, "account.password-weak");
        await Caller.RefusedAsync(await Change(Hub.Password, "short"), HttpStatusCode.BadRequest, "validation.failed");
        for (var guess = 1; guess <= 5; guess++) await Caller.RefusedAsync(await Change("guess", Other), HttpStatusCode.Forbidden, "account.password-wrong");
        await Caller.RefusedAsync(await Change(Hub.Password, Other), HttpStatusCode.Forbidden, "account.locked");
    }

    [Fact]
    public async Task Whoever_must_change_the_password_can_do_nothing_else_first()
    {
        await hub.InDatabaseAsync(db => db.Users.Where(u => u.UserName == "office").ExecuteUpdateAsync(set => set.SetProperty(u => u.MustChangePassword, true)));
        using var office = await hub.SignInAsync("office");

        await Caller.RefusedAsync(await office.GetAsync("/api/cases"), HttpStatusCode.Forbidden, "account.password-change-required");
        Assert.True((await office.GetAsync<Account>("/api/account")).MustChangePassword);
        await office.PostAsync("/api/account/password", new { currentPassword = Hub.Password, newPassword = Other });

        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync("/api/cases")).StatusCode);
    }
}
