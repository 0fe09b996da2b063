using System.Net;
using CampaignHub.Api.Features.Accounts;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Accounts;

public sealed class CreateTokenTests(Hub hub) : IClassFixture<Hub>
{
    private static async Task<HttpResponseMessage> AskAsync(Hub hub, string secret, HttpMethod method, string path, object? body = null)
    {
        using var machine = hub.Anonymous();
        return await machine.SendAsync(method, path, body, null, ("Authorization", $"Bearer {secret}"));
    }

    [Fact]
    public async Task A_machine_does_what_its_token_names_without_cookies_and_nothing_else()
    {
        using var office = await hub.SignInAsync("office");
        var token = await office.PostAsync<NewToken>("/api/account/tokens", new { name = "大屏", permissions = new[] { "rectification.read", "rectification.log" }, days = 30 });
        Assert.StartsWith("chp_", token.Secret, StringComparison.Ordinal);
        Assert.Equal(hub.Clock.Now.AddDays(30), token.ExpiresAt);

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(hub, token.Secret, HttpMethod.Get, "/api/cases")).StatusCode);
        Assert.True((await AskAsync(hub, token.Secret, HttpMethod.Post, "/api/cases", new { caseId = Guid.CreateVersion7(), description = "机器登记" })).IsSuccessStatusCode);
        await Caller.RefusedAsync(await AskAsync(hub, token.Secret, HttpMethod.Get, "/api/circulars"), HttpStatusCode.Forbidden, "token.permission-missing");
        await Caller.RefusedAsync(await AskAsync(hub, token.Secret, HttpMethod.Get, "/api/account/tokens"), HttpStatusCode.Forbidden, "token.session-only");
        await Caller.RefusedAsync(await AskAsync(hub, token.Secret, HttpMethod.Post, "/api/account/password", new { currentPassword = Hub.Password, newPassword = "another-horse-2" }), HttpStatusCode.Forbidden, "token.session-only");
        await Caller.RefusedAsync(await AskAsync(hub, token.Secret + "x", HttpMethod.Get, "/api/cases"), HttpStatusCode.Unauthorized, "session.required");
    }

    [Fact]
    public async Task A_token_ends_with_its_time_and_its_secret_is_kept_nowhere()
    {
        using var leader = await hub.SignInAsync("leader");
        var token = await Caller.ReadAsync<NewToken>(await leader.SendAsync(HttpMethod.Post, "/api/account/tokens", new { name = "x", permissions = new[] { "rectification.read" }, days = 1 }, Guid.CreateVersion7()));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(hub, token.Secret, HttpMethod.Get, "/api/cases")).StatusCode);

        hub.Clock.Advance(TimeSpan.FromDays(1));

        await Caller.RefusedAsync(await AskAsync(hub, token.Secret, HttpMethod.Get, "/api/cases"), HttpStatusCode.Unauthorized, "session.required");
        var kept = await hub.InDatabaseAsync(async db => string.Join(' ', (await db.Set<AuditEntry>().ToListAsync()).Select(e => e.Before + " " + e.After)) + string.Join(' ', await db.Set<AnsweredRequest>().Select(a => a.Answer).ToListAsync()) + string.Join(' ', await db.Set<PersonalToken>().Select(t => t.SecretHash).ToListAsync()));
        Assert.DoesNotContain(token.Secret[4..], kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_never_has_more_than_its_owner_nor_anything_about_accounts()
    {
        using var admin = await hub.SignInAsync("admin");
        using var contact = await hub.SignInAsync("contact.a");
        Task<HttpResponseMessage> Create(Caller caller, int days, params string[] permissions) => caller.PostAsync("/api/account/tokens", new { name = "x", permissions, days });

        await Caller.RefusedAsync(await Create(admin, 1, "users.manage"), HttpStatusCode.Forbidden, "token.beyond-own");
        await Caller.RefusedAsync(await Create(contact, 1, "rectification.dispatch"), HttpStatusCode.Forbidden, "token.beyond-own");
        await Caller.RefusedAsync(await Create(contact, 1, "no.such"), HttpStatusCode.Forbidden, "token.beyond-own");
        await Caller.RefusedAsync(await Create(contact, 367, "rectification.read"), HttpStatusCode.BadRequest, "validation.failed");
        await Caller.RefusedAsync(await Create(contact, 1), HttpStatusCode.BadRequest, "validation.failed");
    }
}
