using System.Net;
using CampaignHub.Api.Features.Accounts;
using CampaignHub.Api.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Accounts;

public sealed class ConfirmSecondFactorTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_code_of_the_app_turns_it_on_and_signing_in_then_needs_one_that_was_not_used_yet()
    {
        using var leader = await hub.SignInAsync("leader");
        await Caller.RefusedAsync(await leader.PostAsync("/api/account/second-factor/confirm", new { code = "000000" }), HttpStatusCode.Forbidden, "second-factor.code-wrong");
        var (secret, recovery) = await leader.EnrolAsync();

        Assert.Equal(new Account("leader", "leader", false, true, 10, false), await leader.GetAsync<Account>("/api/account"));
        await Caller.RefusedAsync(await hub.TryAsync("leader"), HttpStatusCode.Unauthorized, "session.code-required");
        await Caller.RefusedAsync(await hub.TryAsync("leader", code: "12345"), HttpStatusCode.Unauthorized, "session.code-wrong");
        var next = Totp.Code(secret, 1);
        Assert.Equal(HttpStatusCode.OK, (await hub.TryAsync("leader", code: next)).StatusCode);
        await Caller.RefusedAsync(await hub.TryAsync("leader", code: next), HttpStatusCode.Unauthorized, "session.code-wrong");
        await Caller.RefusedAsync(await leader.PostAsync("/api/account/second-factor"), HttpStatusCode.Conflict, "second-factor.on");

        Assert.Equal(HttpStatusCode.OK, (await hub.TryAsync("leader", code: recovery[3])).StatusCode);
        await Caller.RefusedAsync(await hub.TryAsync("leader", code: recovery[3]), HttpStatusCode.Unauthorized, "session.code-wrong");
        Assert.Equal(9, (await leader.GetAsync<Account>("/api/account")).RecoveryCodesLeft);
        Assert.DoesNotContain(recovery[0], await hub.InDatabaseAsync(async db => string.Join(' ', await db.UserTokens.Select(t => t.Value).ToListAsync())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guessing_codes_locks_although_the_password_is_right()
    {
        using var office = await hub.SignInAsync("office");
        var (secret, _) = await office.EnrolAsync();
        for (var guess = 1; guess <= 4; guess++) await Caller.RefusedAsync(await hub.TryAsync("office", code: "x"), HttpStatusCode.Unauthorized, "session.code-wrong");

        await Caller.RefusedAsync(await hub.TryAsync("office", code: "x"), HttpStatusCode.Forbidden, "account.locked");
        await Caller.RefusedAsync(await hub.TryAsync("office", code: Totp.Code(secret, 1)), HttpStatusCode.Forbidden, "account.locked");
    }
}
