using System.Globalization;
using System.Text.RegularExpressions;
using CampaignHub.Journeys.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Journeys;

/// <summary>A demo of its own, because its clock is moved; it stands in the middle of a month, so that three days are over before the month is.</summary>
public sealed class MovableDemoHub : DemoHub
{
    protected override void Prepare(string dataDirectory)
    {
        var now = DateTimeOffset.UtcNow;
        var then = new DateTimeOffset(now.Year, now.Month, 10, 2, 0, 0, TimeSpan.Zero).AddMonths(1);
        File.WriteAllText(Path.Combine(dataDirectory, "demo-clock"), (then - now).Ticks.ToString(CultureInfo.InvariantCulture));
    }
}

/// <summary>The whole main job at the screens it is done at: from a problem in the street to a circular that the unit has acknowledged.</summary>
public sealed partial class StreetToCircularTests(MovableDemoHub hub) : Journey(hub), IClassFixture<MovableDemoHub>
{
    private const string Point = "新城生鲜市场";
    private const string Remedy = "地面积水已清理，下水口加装滤网";
    private const string Requirement = "各责任单位须举一反三，于五个工作日内报送整改情况。";
    private readonly string problem = $"市场东门地面积水 {Guid.NewGuid():N}";

    [Fact]
    public async Task A_problem_in_the_street_is_rectified_ranked_and_circulated_until_the_unit_has_acknowledged_it()
    {
        var inspector = await VisitAsync(Screen.Phone, "inspector");
        var number = await LogAsync(inspector);

        var office = await VisitAsync(Screen.Office, "office");
        await DispatchAsync(office.Page, number);
        var unit = await OwnerAsync(office);

        var contact = await VisitAsync(Screen.Phone, $"contact.{unit.Code}");
        await RectifyAsync(contact, number);
        await CloseAsync(office.Page);

        var month = await EndMonthAsync(office.Page);
        await ExplainAsync(office.Page, month, unit.Name, number);

        await OpenCircularAsync(office.Page, month, "草稿");
        await RewordAsync(office.Page);
        await ConfirmAsync(office.Page, "送签");
        await Expect(office.Page.GetByText("待签批").First).ToBeVisibleAsync();

        var leader = await VisitAsync(Screen.Phone, "leader");
        await OpenCircularAsync(leader.Page, month, "待签批");
        await Expect(leader.Page.GetByText(Requirement)).ToBeVisibleAsync();
        await ConfirmAsync(leader.Page, "同意");
        await Expect(leader.Page.GetByText("待印发").First).ToBeVisibleAsync();

        await office.Page.ReloadAsync();
        await ConfirmAsync(office.Page, "印发");
        var issued = await office.Page.GetByRole(AriaRole.Article).GetByText(DocumentNumber()).InnerTextAsync();

        await NavigateAsync(contact.Page, "通报");
        await contact.Page.GetByRole(AriaRole.Button).Filter(new LocatorFilterOptions { HasText = issued }).ClickAsync();
        await Button(contact.Page, "签收").ClickAsync();
        await Expect(contact.Page.GetByText("目前没有需要您办理的事项。")).ToBeVisibleAsync();

        await office.Page.ReloadAsync();
        var receipt = office.Page.GetByRole(AriaRole.Listitem).Filter(new LocatorFilterOptions { HasText = unit.Name }).Filter(new LocatorFilterOptions { HasText = await contact.DisplayNameAsync() });
        await Expect(receipt).ToBeVisibleAsync();
        await Expect(office.Page.GetByText(Signed()).First).ToBeVisibleAsync();
    }

    private async Task<string> LogAsync(Visit inspector)
    {
        var page = inspector.Page;
        await page.GotoAsync("/");
        await NavigateAsync(page, "登记问题");
        await inspector.TakePhotoAsync(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "拍照" }));
        await Expect(page.GetByText("已上传")).ToBeVisibleAsync();
        await page.GetByLabel("点位（可不选）").FillAsync(Point);
        await page.GetByTitle(Point).ClickAsync();
        await page.GetByLabel("问题描述").FillAsync(problem);
        await Button(page, "提交登记").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "已登记" })).ToBeVisibleAsync();
        return Number().Match(await page.GetByText(Number()).InnerTextAsync()).Value;
    }

    private async Task DispatchAsync(IPage page, string number)
    {
        await page.GotoAsync("/");
        await NavigateAsync(page, "问题台账");
        await page.GetByRole(AriaRole.Searchbox).FillAsync(number);
        await page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
        await Expect(page.GetByText("共 1 条")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Row, new PageGetByRoleOptions { Name = number }).ClickAsync();
        var drawer = page.GetByRole(AriaRole.Dialog);
        await Expect(drawer.GetByText(problem).First).ToBeVisibleAsync();
        await Expect(drawer.GetByRole(AriaRole.Img).First).ToBeVisibleAsync();
        await drawer.GetByRole(AriaRole.Spinbutton, new LocatorGetByRoleOptions { Name = "整改时限" }).FillAsync("72");
        await drawer.GetByRole(AriaRole.Combobox, new LocatorGetByRoleOptions { Name = "时限单位" }).ClickAsync();
        await page.GetByTitle("小时（不分昼夜）").ClickAsync();
        await Expect(drawer.GetByText("72 小时（不分昼夜）")).ToBeVisibleAsync();
        await drawer.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "交办", Exact = true }).Last.ClickAsync();
        await Expect(drawer.GetByText("待签收")).ToBeVisibleAsync();
    }

    private static async Task RectifyAsync(Visit contact, string number)
    {
        var page = contact.Page;
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = number }).ClickAsync();
        await Button(page, "签收").ClickAsync();
        await Expect(page.GetByText("整改中").First).ToBeVisibleAsync();
        await page.GetByLabel("整改情况").FillAsync(Remedy);
        await contact.TakePhotoAsync(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "添加照片" }).First);
        await Expect(page.GetByRole(AriaRole.Img, new PageGetByRoleOptions { Name = "照片 1" })).ToBeVisibleAsync();
        await Button(page, "提交整改").ClickAsync();
        await Expect(page.GetByText("待核查").First).ToBeVisibleAsync();
    }

    private static async Task CloseAsync(IPage page)
    {
        await page.ReloadAsync();
        var drawer = page.GetByRole(AriaRole.Dialog);
        await Expect(drawer.GetByText(Remedy)).ToBeVisibleAsync();
        await drawer.GetByLabel("核查意见").FillAsync("现场复核，属实");
        await drawer.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "销号", Exact = true }).Last.ClickAsync();
        await Expect(drawer.GetByText("按期销号")).ToBeVisibleAsync();
        await drawer.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { NameRegex = new("Close|关闭") }).ClickAsync();
    }

    /// <summary>Moves the demo's clock past the end of its month, which runs the cycles; returns the month.</summary>
    private static async Task<string> EndMonthAsync(IPage page)
    {
        await NavigateAsync(page, "周期运行");
        var clock = page.GetByRole(AriaRole.Alert).Filter(new LocatorFilterOptions { HasText = "演示时钟：" });
        var today = Day().Match(await clock.InnerTextAsync());
        await clock.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { NameRegex = new("拨到") }).ClickAsync();
        var moved = page.WaitForResponseAsync(r => r.Url.EndsWith("/api/demo/clock", StringComparison.Ordinal) && r.Request.Method == "POST");
        await page.GetByRole(AriaRole.Tooltip).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { NameRegex = new("^拨 ?动$") }).ClickAsync();
        Assert.True((await moved).Ok);
        return $"{today.Groups[1].Value}-{today.Groups[2].Value}";
    }

    private static async Task ExplainAsync(IPage page, string month, string unit, string number)
    {
        var run = page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { Has = page.GetByText(month, new PageGetByTextOptions { Exact = true }) });
        await Expect(run).ToContainTextAsync("成功");

        await NavigateAsync(page, "考核排名");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = month, Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = $"{month} 考核排名" })).ToBeVisibleAsync();
        var link = page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = unit, Exact = true });
        // The unit that owns the point is a sub-district, which the second group ranks.
        await page.GetByRole(AriaRole.Radiogroup, new PageGetByRoleOptions { Name = "排名组" }).GetByText("镇街社区组").ClickAsync();
        await link.ClickAsync();
        var drawer = page.GetByRole(AriaRole.Dialog);
        await Expect(drawer.GetByText(Place())).ToBeVisibleAsync();
        await Expect(drawer.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = number })).ToContainTextAsync("按期销号");
        await drawer.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { NameRegex = new("Close|关闭") }).ClickAsync();
    }

    private static async Task OpenCircularAsync(IPage page, string month, string state)
    {
        if (page.Url.EndsWith("about:blank", StringComparison.Ordinal)) await page.GotoAsync("/");
        await NavigateAsync(page, "通报");
        // A row on the desk, a card that is a button on the telephone.
        await page.Locator(".list-row, .card-row").Filter(new LocatorFilterOptions { HasText = state }).Filter(new LocatorFilterOptions { HasText = TitleOf(month) }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Article)).ToBeVisibleAsync();
    }

    private static string TitleOf(string month) => $"{month[..4]}年{int.Parse(month[5..], CultureInfo.InvariantCulture)}月";

    private static async Task RewordAsync(IPage page)
    {
        await Button(page, "修改文稿").ClickAsync();
        await page.GetByLabel("工作要求").FillAsync(Requirement);
        await Button(page, "保存文稿").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Article).GetByText(Requirement)).ToBeVisibleAsync();
    }

    private static async Task<(string Code, string Name)> OwnerAsync(Visit office)
    {
        var caseId = new Uri(office.Page.Url).AbsolutePath.Split('/')[^1];
        var found = (await (await office.Context.APIRequest.GetAsync($"/api/cases/{caseId}")).JsonAsync())!.Value;
        var unit = (await (await office.Context.APIRequest.GetAsync($"/api/units/{found.GetProperty("unitId").GetString()}")).JsonAsync())!.Value;
        return (unit.GetProperty("code").GetString()!, unit.GetProperty("nameZh").GetString()!);
    }

    private static Task NavigateAsync(IPage page, string label) =>
        page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = label, Exact = true }).First.ClickAsync();

    private static async Task ConfirmAsync(IPage page, string verb)
    {
        await Button(page, verb).ClickAsync();
        await page.GetByRole(AriaRole.Tooltip).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = verb, Exact = true }).ClickAsync();
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    [GeneratedRegex(@"\d{6}")]
    private static partial Regex Number();

    [GeneratedRegex(@"(\d{4})\D+?(\d{2})\D")]
    private static partial Regex Day();

    [GeneratedRegex(@"第 \d+ 名，得分")]
    private static partial Regex Place();

    [GeneratedRegex(@"〔\d{4}〕\d+号")]
    private static partial Regex DocumentNumber();

    [GeneratedRegex(@"^\s*1 / \d+$")]
    private static partial Regex Signed();
}
