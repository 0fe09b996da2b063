using System.Net;
using CampaignHub.Api.Features.Accounts;
using CampaignHub.Api.Features.Session;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Accounts;

public sealed class InviteUserTests(Hub hub) : IClassFixture<Hub>
{
    private async Task<Guid> IdOfAsync(string userName)
    {
        using var caller = await hub.SignInAsync(userName);
        return (await caller.GetAsync<SessionState>("/api/session")).Me!.UserId;
    }

    [Fact]
    public async Task A_new_link_ends_the_one_before_and_its_secret_is_kept_nowhere()
    {
        using var admin = await hub.SignInAsync("admin");
        var id = await IdOfAsync("leader");
        var key = Guid.CreateVersion7();

        var first = await Caller.ReadAsync<Invitation>(await admin.SendAsync(HttpMethod.Post, $"/api/users/{id}/invitation", new { }, key));
        var second = await Caller.ReadAsync<Invitation>(await admin.SendAsync(HttpMethod.Post, $"/api/users/{id}/invitation", new { }, key));

        Assert.NotEqual(first.Path, second.Path);
        Assert.Equal(hub.Clock.Now + TimeSpan.FromDays(3), second.ExpiresAt);
        using var browser = hub.Anonymous();
        await browser.GetAsync("/api/session");
        await Caller.RefusedAsync(await browser.PostAsync("/api/session/invitation", new { secret = first.Path.Split('#')[1], password = "my-own-word-1" }), HttpStatusCode.Forbidden, "invitation.unusable");
        var kept = await hub.InDatabaseAsync(async db => string.Join(' ', (await db.Set<AuditEntry>().ToListAsync()).Select(e => e.Before + " " + e.After)) + string.Join(' ', await db.Set<AnsweredRequest>().Select(a => a.Answer).ToListAsync()));
        Assert.DoesNotContain(second.Path.Split('#')[1], kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_administrator_invites_and_only_accounts_there_are()
    {
        using var admin = await hub.SignInAsync("admin");
        using var office = await hub.SignInAsync("office");

        await Caller.RefusedAsync(await office.PostAsync($"/api/users/{Guid.CreateVersion7()}/invitation"), HttpStatusCode.Forbidden, "permission.denied");
        await Caller.RefusedAsync(await admin.PostAsync($"/api/users/{Guid.CreateVersion7()}/invitation"), HttpStatusCode.NotFound, "user.not-found");
    }
}
