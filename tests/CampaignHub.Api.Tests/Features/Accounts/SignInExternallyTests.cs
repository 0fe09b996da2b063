using System.Net;
using CampaignHub.Api.Features.Accounts;
using CampaignHub.Api.Features.Session;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Accounts;

public sealed class SignInExternallyTests(ServiceHub hub) : IClassFixture<ServiceHub>
{
    private async Task LinkAsync(string userName, string? personId)
    {
        using var caller = await hub.SignInAsync(userName);
        var id = (await caller.GetAsync<SessionState>("/api/session")).Me!.UserId;
        using var admin = await hub.SignInAsync("admin");
        Assert.Equal(HttpStatusCode.NoContent, (await admin.SendAsync(HttpMethod.Put, $"/api/users/{id}/external-id", new { personId })).StatusCode);
    }

    [Fact]
    public async Task A_linked_person_comes_back_signed_in_and_it_is_written_down()
    {
        await LinkAsync("leader", "chen-7");
        hub.Person = "chen-7";
        using var browser = hub.Anonymous("en");
        Assert.Equal(new SignInServiceInfo(true, "市统一认证", "City sign-in"), await browser.GetAsync<SignInServiceInfo>("/api/session/service"));

        var end = await browser.GetAsync("/api/session/service/start?from=/api/session");

        Assert.Equal("/api/session", end.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal("leader", (await Caller.ReadAsync<SessionState>(end)).Me!.UserName);
        Assert.Equal("between-servers", hub.SeenSecret);
        Assert.Single(await browser.GetAsync<List<SessionRow>>("/api/account/sessions"), s => s.Current);
        var told = await hub.InDatabaseAsync(db => db.Set<AuditEntry>().Where(e => e.Command == nameof(SignInExternally)).OrderByDescending(e => e.Id).FirstAsync());
        Assert.Equal(("leader", """{"outcome": "succeeded"}"""), (told.ActorName, told.After));
    }

    [Theory]
    [InlineData("nobody-here", "service=unknown")]
    [InlineData(null, "service=failed")]
    public async Task Whoever_is_not_linked_or_was_refused_there_is_not_signed_in(string? person, string why)
    {
        hub.Person = person;
        using var browser = hub.Anonymous();

        var end = await browser.GetAsync("/api/session/service/start?from=/api/session");

        Assert.EndsWith($"/sign-in?{why}", end.RequestMessage!.RequestUri!.PathAndQuery, StringComparison.Ordinal);
        Assert.Null((await browser.GetAsync<SessionState>("/api/session")).Me);
    }

    [Fact]
    public async Task A_locked_account_stays_locked()
    {
        await LinkAsync("contact.b", "locked-9");
        for (var guess = 1; guess <= 5; guess++) await hub.TryAsync("contact.b", "guess");
        hub.Person = "locked-9";
        using var browser = hub.Anonymous();

        await browser.GetAsync("/api/session/service/start");

        Assert.Null((await browser.GetAsync<SessionState>("/api/session")).Me);
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_is_refused_and_no_other_site_is_led_to()
    {
        hub.Person = "chen-7";
        using var browser = hub.Anonymous();

        var forged = await browser.GetAsync("/signin-service?code=once&state=made-up");
        Assert.EndsWith("/sign-in?service=failed", forged.RequestMessage!.RequestUri!.PathAndQuery, StringComparison.Ordinal);
        var away = await browser.GetAsync("/api/session/service/start?from=//evil.example/");

        Assert.Equal(hub.Address.Port, away.RequestMessage!.RequestUri!.Port);
    }
}
