using CampaignHub.Api.Tests.Harness;
using CampaignHub.Journeys.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Journeys;

/// <summary>A city's own ledger, as it was exported, through the wizard: twice, to the same end.</summary>
public sealed class LedgerImportTests(DemoHub hub) : Journey(hub)
{
    [Fact]
    public async Task A_real_ledger_of_a_thousand_rows_is_imported_through_the_wizard_and_importing_it_again_creates_nothing()
    {
        var office = await VisitAsync(Screen.Office, "office3");
        await office.Page.GotoAsync("/ledger");
        await office.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "导入台账" }).ClickAsync();
        await PreviewAsync(office.Page, first: true);
        await ExpectCountAsync(office.Page, "将新增", 1000);
        await RunAsync(office.Page);
        await ExpectCountAsync(office.Page, "新增", 1000);
        await ExpectCountAsync(office.Page, "有误", 0);

        await office.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "再导入一个文件" }).ClickAsync();
        await PreviewAsync(office.Page, first: false);
        await ExpectCountAsync(office.Page, "将新增", 0);
        await RunAsync(office.Page);
        await ExpectCountAsync(office.Page, "新增", 0);
        await ExpectCountAsync(office.Page, "未变化", 1000);

        await office.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "查看导入的问题" }).ClickAsync();
        await Expect(office.Page.GetByText("共 1000 条")).ToBeVisibleAsync();
    }

    private static async Task PreviewAsync(IPage page, bool first)
    {
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.GetByText("点选或拖入 CSV 文件").ClickAsync());
        await chooser.SetFilesAsync(SharedData.PathOf("nyc-311/311_Service_Requests.csv"));
        await Expect(page.GetByText("41 列")).ToBeVisibleAsync();
        if (first)
        {
            await page.GetByLabel("来源系统").FillAsync("nyc-311");
            await page.GetByRole(AriaRole.Switch, new PageGetByRoleOptions { Name = "台账中的新单位自动建档" }).ClickAsync();
        }

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "保存方案并预览" }).ClickAsync();
        await Expect(page.GetByText("待导入")).ToBeVisibleAsync();
        await ExpectCountAsync(page, "总行数", 1000);
    }

    private static async Task RunAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new("^导入 1,?000 行$") }).ClickAsync();
        await Expect(page.GetByText("已完成")).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 60_000 });
    }

    private static async Task ExpectCountAsync(IPage page, string term, int value) =>
        await Expect(page.GetByRole(AriaRole.Term).GetByText(term, new LocatorGetByTextOptions { Exact = true }).Locator("xpath=../dd"))
            .ToHaveTextAsync(value.ToString("N0", System.Globalization.CultureInfo.InvariantCulture).Replace(",", value >= 1000 ? "," : "", StringComparison.Ordinal));
}
