using System.Text;
using System.Text.RegularExpressions;
using CampaignHub.Journeys.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Journeys;

/// <summary>The circular that waits in the demo campaign, from a leader's remark to a unit's acknowledgement.</summary>
public sealed partial class CircularTests(DemoHub hub) : Journey(hub)
{
    private const string Remark = "工作要求请写明完成时限";
    private const string Requirement = "各责任单位须于三个工作日内完成整改并报创建办。";

    [Fact]
    public async Task The_waiting_circular_is_returned_reworded_approved_issued_acknowledged_and_downloaded()
    {
        var leader = await VisitAsync(Screen.Phone, "leader");
        await leader.Page.GotoAsync("/circulars?state=submitted");
        await leader.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new("^待签批 关于") }).ClickAsync();
        await Expect(Next(leader.Page).GetByText("请审阅全文")).ToBeVisibleAsync();
        var path = new Uri(leader.Page.Url).AbsolutePath;
        await Button(leader.Page, "退回").ClickAsync();
        await leader.Page.GetByLabel("退回意见").FillAsync(Remark);
        await Button(leader.Page, "退回").Last.ClickAsync();
        await Expect(Next(leader.Page).GetByText("目前没有需要您办理的事项。")).ToBeVisibleAsync();

        var office = await VisitAsync(Screen.Office, "office");
        await RewordAsync(office.Page, path);

        await leader.Page.ReloadAsync();
        await Expect(leader.Page.GetByText(Requirement)).ToBeVisibleAsync();
        await ConfirmAsync(leader.Page, "同意");
        await Expect(leader.Page.GetByText("待印发").First).ToBeVisibleAsync();

        await office.Page.ReloadAsync();
        await ConfirmAsync(office.Page, "印发");
        await Expect(office.Page.GetByText("已印发").First).ToBeVisibleAsync();
        await Expect(office.Page.GetByText(DocumentNumber()).First).ToBeVisibleAsync();
        await DownloadAsync(office);

        var contact = await VisitAsync(Screen.Phone, "contact.t02");
        await contact.Page.GotoAsync(path);
        await Button(contact.Page, "签收").ClickAsync();
        await Expect(Next(contact.Page).GetByText("目前没有需要您办理的事项。")).ToBeVisibleAsync();

        await office.Page.ReloadAsync();
        await Expect(office.Page.GetByRole(AriaRole.Listitem).Filter(new LocatorFilterOptions { HasText = await contact.DisplayNameAsync() }).First).ToBeVisibleAsync();
    }

    private static async Task RewordAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        await Expect(page.GetByText(Remark)).ToBeVisibleAsync();
        var figures = await page.GetByRole(AriaRole.Article).GetByRole(AriaRole.Table).AllInnerTextsAsync();
        await Button(page, "修改文稿").ClickAsync();
        await page.GetByLabel("工作要求").FillAsync(Requirement);
        await Button(page, "保存文稿").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Article).GetByText(Requirement)).ToBeVisibleAsync();
        Assert.NotEmpty(figures);
        Assert.Equal(figures, await page.GetByRole(AriaRole.Article).GetByRole(AriaRole.Table).AllInnerTextsAsync());
        await ConfirmAsync(page, "送签");
        await Expect(page.GetByText("待签批").First).ToBeVisibleAsync();
    }

    private static async Task DownloadAsync(Visit office)
    {
        Assert.Equal("PK", Encoding.ASCII.GetString(await BytesAsync(office.Page, "Word 文档"), 0, 2));
        Assert.Equal("%PDF-", Encoding.ASCII.GetString(await BytesAsync(office.Page, "PDF"), 0, 5));
        var print = await office.Context.RunAndWaitForPageAsync(() => office.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "打印" }).ClickAsync());
        await Expect(print.GetByRole(AriaRole.Table).First).ToBeVisibleAsync();
        await Expect(print.GetByText(DocumentNumber()).First).ToBeVisibleAsync();
        await Expect(print.GetByText(Requirement)).ToBeVisibleAsync();
        await print.CloseAsync();
    }

    private static async Task<byte[]> BytesAsync(IPage page, string button)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => Button(page, button).ClickAsync(), new PageRunAndWaitForDownloadOptions { Timeout = 60_000 });
        Assert.Contains('号', download.SuggestedFilename);
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    private static async Task ConfirmAsync(IPage page, string verb)
    {
        await Button(page, verb).ClickAsync();
        await page.GetByRole(AriaRole.Tooltip).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = verb, Exact = true }).ClickAsync();
    }

    private static ILocator Next(IPage page) => page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = "下一步" });

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    [GeneratedRegex(@"〔\d{4}〕\d+号")]
    private static partial Regex DocumentNumber();
}
