using CampaignHub.Journeys.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Journeys;

/// <summary>One problem from the inspector's telephone to its closing, by the four people whose work it is.</summary>
public sealed class MainJobTests(DemoHub hub) : Journey(hub)
{
    private const string Point = "新城生鲜市场";
    private const string Note = "入口处消防通道被纸箱堵塞";
    private const string Remedy = "纸箱已清走，通道划线并张贴提示";

    [Fact]
    public async Task A_non_conforming_item_becomes_a_case_that_is_dispatched_rectified_verified_and_closed()
    {
        var inspector = await VisitAsync(Screen.Phone, "inspector");
        var number = await InspectAsync(inspector);

        var office = await VisitAsync(Screen.Office, "office");
        var caseId = await DispatchAsync(office, number);

        var unit = await OwnerOfAsync(office, caseId);
        var contact = await VisitAsync(Screen.Phone, $"contact.{unit}");
        await RectifyAsync(contact, number);

        await CloseAsync(office, caseId);
        var drawer = office.Page.GetByRole(AriaRole.Dialog);
        foreach (var person in (Visit[])[inspector, office, contact])
            await Expect(drawer.GetByText(await person.DisplayNameAsync()).Last).ToBeVisibleAsync();
        foreach (var step in (string[])["登记问题", "签收", "提交整改", "核查通过，销号"])
            await Expect(drawer.GetByText(step, new LocatorGetByTextOptions { Exact = true })).ToBeVisibleAsync();
        await Expect(drawer.GetByText(Remedy)).ToBeVisibleAsync();
    }

    private static async Task<string> InspectAsync(Visit inspector)
    {
        var page = inspector.Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Searchbox).FillAsync(Point);
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = Point }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = Point })).ToBeVisibleAsync();

        var items = page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { NameRegex = new("^第 \\d+ 项，共 \\d+ 项$") });
        var all = await items.CountAsync();
        ILocator? failing = null;
        for (var index = 0; index < all; index++)
        {
            var item = items.Nth(index);
            if (await item.GetByRole(AriaRole.Textbox).CountAsync() > 0)
            {
                await item.GetByRole(AriaRole.Textbox).FillAsync("99");
                continue;
            }

            failing ??= item;
            await item.GetByRole(AriaRole.Radio, new LocatorGetByRoleOptions { Name = item == failing ? "不符合" : "符合", Exact = true }).ClickAsync();
        }

        Assert.NotNull(failing);
        await failing.GetByRole(AriaRole.Textbox).FillAsync(Note);
        await inspector.TakePhotoAsync(failing.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "拍照" }));
        await Expect(failing.GetByText("已上传")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "提交检查" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "检查已受理" })).ToBeVisibleAsync();
        await Expect(page.GetByText("转为问题 1 件")).ToBeVisibleAsync();
        return await page.GetByRole(AriaRole.Status).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { NameRegex = new("^\\d{6}$") }).InnerTextAsync();
    }

    private static async Task<string> DispatchAsync(Visit office, string number)
    {
        var page = office.Page;
        await page.GotoAsync("/ledger");
        await page.GetByRole(AriaRole.Searchbox).FillAsync(number);
        await page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
        await Expect(page.GetByText("共 1 条")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Row, new PageGetByRoleOptions { Name = number }).ClickAsync();
        var drawer = page.GetByRole(AriaRole.Dialog);
        await Expect(drawer.GetByText(Note).First).ToBeVisibleAsync();

        await drawer.GetByRole(AriaRole.Spinbutton, new LocatorGetByRoleOptions { Name = "整改时限" }).FillAsync("72");
        await drawer.GetByRole(AriaRole.Combobox, new LocatorGetByRoleOptions { Name = "时限单位" }).ClickAsync();
        await page.GetByTitle("小时（不分昼夜）").ClickAsync();
        await Expect(drawer.GetByText("72 小时（不分昼夜）")).ToBeVisibleAsync();
        await drawer.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "交办", Exact = true }).Last.ClickAsync();
        await Expect(drawer.GetByText("待签收")).ToBeVisibleAsync();
        return new Uri(page.Url).AbsolutePath.Split('/')[^1];
    }

    private static async Task RectifyAsync(Visit contact, string number)
    {
        var page = contact.Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = number }).ClickAsync();
        await Expect(page.GetByText($"问题 {number}")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "签收", Exact = true }).ClickAsync();
        await Expect(page.GetByText("整改中").First).ToBeVisibleAsync();

        await page.GetByLabel("整改情况").FillAsync(Remedy);
        await contact.TakePhotoAsync(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "添加照片" }).First);
        await Expect(page.GetByRole(AriaRole.Img, new PageGetByRoleOptions { Name = "照片 1" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "提交整改", Exact = true }).ClickAsync();
        await Expect(page.GetByText("待核查").First).ToBeVisibleAsync();
    }

    private static async Task CloseAsync(Visit office, string caseId)
    {
        var page = office.Page;
        await page.GotoAsync($"/ledger/{caseId}");
        var drawer = page.GetByRole(AriaRole.Dialog);
        await Expect(drawer.GetByText(Remedy)).ToBeVisibleAsync();
        await Expect(drawer.GetByRole(AriaRole.Img).First).ToBeVisibleAsync();
        await drawer.GetByLabel("核查意见").FillAsync("现场复核，通道畅通");
        await drawer.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "销号", Exact = true }).Last.ClickAsync();
        await Expect(drawer.GetByText("已销号").First).ToBeVisibleAsync();
        await Expect(drawer.GetByText("按期销号")).ToBeVisibleAsync();
    }

    private static async Task<string> OwnerOfAsync(Visit office, string caseId)
    {
        var found = (await (await office.Context.APIRequest.GetAsync($"/api/cases/{caseId}")).JsonAsync())!.Value;
        var unit = (await (await office.Context.APIRequest.GetAsync($"/api/units/{found.GetProperty("unitId").GetString()}")).JsonAsync())!.Value;
        return unit.GetProperty("code").GetString()!;
    }
}
