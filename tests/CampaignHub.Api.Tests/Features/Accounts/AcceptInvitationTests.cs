using System.Net;
using CampaignHub.Api.Features.Accounts;
using CampaignHub.Api.Features.Session;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Accounts;

public sealed class AcceptInvitationTests(Hub hub) : IClassFixture<Hub>
{
    private async Task<Guid> IdOfAsync(string userName)
    {
        using var caller = await hub.SignInAsync(userName);
        return (await caller.GetAsync<SessionState>("/api/session")).Me!.UserId;
    }

    private async Task<string> InviteAsync(string userName)
    {
        using var admin = await hub.SignInAsync("admin");
        return (await admin.PostAsync<Invitation>($"/api/users/{await IdOfAsync(userName)}/invitation")).Path.Split('#')[1];
    }

    private async Task<HttpResponseMessage> AcceptAsync(string secret, string password)
    {
        using var browser = hub.Anonymous();
        await browser.GetAsync("/api/session");
        return await browser.PostAsync("/api/session/invitation", new { secret, password });
    }

    [Fact]
    public async Task A_link_sets_the_password_once_lifts_the_lock_and_ends_sessions()
    {
        using var before = await hub.SignInAsync("contact.a");
        var secret = await InviteAsync("contact.a");
        for (var guess = 1; guess <= 5; guess++) await hub.TryAsync("contact.a", "guess");

        await Caller.RefusedAsync(await AcceptAsync(secret, "onlyletters"), HttpStatusCode.Conflict, "account.password-weak");
        Assert.Equal(HttpStatusCode.NoContent, (await AcceptAsync(secret, "my-own-word-1")).StatusCode);

        await Caller.RefusedAsync(await before.GetAsync("/api/account"), HttpStatusCode.Unauthorized, "session.required");
        Assert.Equal(HttpStatusCode.OK, (await hub.TryAsync("contact.a", "my-own-word-1")).StatusCode);
        await Caller.RefusedAsync(await AcceptAsync(secret, "my-own-word-2"), HttpStatusCode.Forbidden, "invitation.unusable");
    }

    [Fact]
    public async Task A_link_ages_and_a_guess_is_refused()
    {
        var secret = await InviteAsync("contact.b");
        hub.Clock.Advance(TimeSpan.FromDays(3));

        await Caller.RefusedAsync(await AcceptAsync(secret, "my-own-word-1"), HttpStatusCode.Forbidden, "invitation.unusable");
        await Caller.RefusedAsync(await AcceptAsync("guess", "my-own-word-1"), HttpStatusCode.Forbidden, "invitation.unusable");
    }
}
