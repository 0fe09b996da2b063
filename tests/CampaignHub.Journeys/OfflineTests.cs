using CampaignHub.Journeys.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Journeys;

/// <summary>Work in a cellar or a lift: what is written without a network is kept and sent once.</summary>
public sealed class OfflineTests(DemoHub hub) : Journey(hub)
{
    [Fact]
    public async Task An_issue_logged_without_a_network_is_kept_over_a_reload_and_sent_once_when_the_network_is_back()
    {
        var description = $"地下车库灯管不亮 {Guid.NewGuid():N}";
        var inspector = await VisitAsync(Screen.Phone, "inspector3");
        var page = inspector.Page;
        await page.GotoAsync("/log");
        await page.EvaluateAsync("async () => { await navigator.serviceWorker.ready; }");
        await page.WaitForFunctionAsync("() => navigator.serviceWorker.controller !== null");
        await page.ReloadAsync();
        await page.GetByLabel("地址或具体位置").FillAsync("棠园小区 3 幢地下车库");
        await page.GetByLabel("问题描述").FillAsync(description);

        await inspector.SetOfflineAsync(true);
        await inspector.TakePhotoAsync(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "拍照" }));
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "提交登记" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "尚未发出，已存在本机" })).ToBeVisibleAsync();
        await Expect(page.GetByText("1 条未发送")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.GetByText("1 条未发送")).ToBeVisibleAsync();

        await inspector.SetOfflineAsync(false);
        await Expect(page.GetByText("1 条未发送")).ToBeHiddenAsync(new LocatorAssertionsToBeHiddenOptions { Timeout = 40_000 });
        await page.GotoAsync("/unsent");
        await Expect(page.GetByText(description)).ToBeVisibleAsync();
        await Expect(page.GetByText("问题已登记，编号")).ToBeVisibleAsync();

        var office = await VisitAsync(Screen.Office, "office2");
        await office.Page.GotoAsync($"/ledger?search={Uri.EscapeDataString(description)}");
        await Expect(office.Page.GetByText("共 1 条")).ToBeVisibleAsync();
    }
}
