using CampaignHub.Journeys.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Journeys;

/// <summary>Coming in, being kept out, and leaving.</summary>
public sealed class SessionTests(DemoHub hub) : Journey(hub)
{
    [Fact]
    public async Task A_wrong_password_is_answered_with_a_sentence_and_the_fifth_locks_the_account()
    {
        var visit = await VisitAsync(Screen.Office);
        visit.Expect(401, "/api/session");
        visit.Expect(403, "/api/session");
        await visit.Page.GotoAsync("/");
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var answered = visit.Page.WaitForResponseAsync(r => r.Url.EndsWith("/api/session", StringComparison.Ordinal) && r.Request.Method == "POST");
            await visit.SignInByHandAsync("inspector12", "not-the-password");
            await answered;
            await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(attempt < 4 ? "用户名或密码不正确。" : "账号已锁定 15 分钟");
        }

        await visit.SignInByHandAsync("inspector12");
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("账号已锁定 15 分钟");
        await Expect(visit.Page.GetByLabel("用户名")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Signing_out_really_ends_the_session()
    {
        var visit = await VisitAsync(Screen.Office);
        await visit.Page.GotoAsync("/ledger");
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/sign-in"));
        await visit.SignInByHandAsync("office4");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToBeVisibleAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Uri(Hub.Address, "ledger").ToString());

        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "，创建办" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Menuitem, new PageGetByRoleOptions { Name = "退出登录" }).ClickAsync();
        await Expect(visit.Page.GetByLabel("用户名")).ToBeVisibleAsync();

        Assert.Equal(401, (await visit.Context.APIRequest.GetAsync("/api/cases")).Status);
        await visit.Page.GotoAsync("/ledger");
        await Expect(visit.Page.GetByLabel("用户名")).ToBeVisibleAsync();
        await visit.Page.GoBackAsync();
        await Expect(visit.Page.GetByLabel("用户名")).ToBeVisibleAsync();
    }
}
