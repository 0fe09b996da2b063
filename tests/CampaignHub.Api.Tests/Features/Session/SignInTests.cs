using System.Net;
using CampaignHub.Api.Features.Session;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Session;

public sealed class SignInTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Signing_in_says_who_one_is_and_what_one_may_do()
    {
        using var browser = hub.Anonymous();
        Assert.Null((await browser.GetAsync<SessionState>("/api/session")).Me);

        var me = (await browser.PostAsync<SessionState>("/api/session", new { userName = "contact.a", password = Hub.Password })).Me!;

        Assert.Equal(("contact.a", Role.UnitContact, hub.UnitA, "城管局"), (me.UserName, me.Role, me.UnitId, me.UnitNameZh));
        Assert.Equal(("Asia/Shanghai", "测创文办发", hub.Clock.Now), (me.Campaign.TimeZone, me.Campaign.AgencyCode, me.Campaign.Now));
        Assert.Contains("rectification.accept", me.Permissions);
        Assert.DoesNotContain("rectification.dispatch", me.Permissions);
    }

    [Fact]
    public async Task The_fifth_wrong_password_locks_the_account_even_for_the_right_one_until_it_is_unlocked()
    {
        using var browser = hub.Anonymous();
        await browser.GetAsync("/api/session");
        for (var attempt = 1; attempt <= 4; attempt++)
            await Caller.RefusedAsync(await browser.PostAsync("/api/session", new { userName = "contact.b", password = "wrong" }), HttpStatusCode.Unauthorized, "session.sign-in-failed");
        await Caller.RefusedAsync(await browser.PostAsync("/api/session", new { userName = "contact.b", password = "wrong" }), HttpStatusCode.Forbidden, "account.locked");
        await Caller.RefusedAsync(await browser.PostAsync("/api/session", new { userName = "contact.b", password = Hub.Password }), HttpStatusCode.Forbidden, "account.locked");

        using var admin = await hub.SignInAsync("admin");
        var locked = Assert.Single((await admin.GetAsync<UserPage>("/api/users")).Items, u => u.Locked);
        Assert.Equal("contact.b", locked.UserName);
        Assert.Equal(HttpStatusCode.NoContent, (await admin.PostAsync($"/api/users/{locked.UserId}/unlock")).StatusCode);

        Assert.NotNull((await browser.PostAsync<SessionState>("/api/session", new { userName = "contact.b", password = Hub.Password })).Me);
        Assert.DoesNotContain((await admin.GetAsync<UserPage>("/api/users")).Items, u => u.Locked);
    }

    [Fact]
    public async Task An_unknown_name_and_a_wrong_password_are_refused_alike()
    {
        using var browser = hub.Anonymous("en");
        await browser.GetAsync("/api/session");

        var unknown = await Caller.RefusedAsync(await browser.PostAsync("/api/session", new { userName = "nobody", password = "wrong" }), HttpStatusCode.Unauthorized, "session.sign-in-failed");
        var wrong = await Caller.RefusedAsync(await browser.PostAsync("/api/session", new { userName = "leader", password = "wrong" }), HttpStatusCode.Unauthorized, "session.sign-in-failed");

        Assert.Equal(unknown.ToJsonString(), wrong.ToJsonString());
        await Caller.RefusedAsync(await browser.PostAsync("/api/session", new { }), HttpStatusCode.Unauthorized, "session.sign-in-failed");
    }

    [Fact]
    public async Task A_changing_call_without_the_antiforgery_token_is_refused()
    {
        using var browser = hub.Anonymous();
        await Caller.RefusedAsync(await browser.PostAsync("/api/session", new { userName = "office", password = Hub.Password }), HttpStatusCode.Forbidden, "antiforgery.failed");

        using var office = await hub.SignInAsync("office");
        await Caller.RefusedAsync(await office.WithoutTokenAsync("/api/cases", new { caseId = Guid.CreateVersion7(), description = "问题" }), HttpStatusCode.Forbidden, "antiforgery.failed");
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        using var office = await hub.SignInAsync("office");
        Assert.Equal(HttpStatusCode.NoContent, (await office.SendAsync(HttpMethod.Delete, "/api/session")).StatusCode);

        await Caller.RefusedAsync(await office.GetAsync("/api/cases"), HttpStatusCode.Unauthorized, "session.required");
        Assert.Null((await office.GetAsync<SessionState>("/api/session")).Me);
    }
}
