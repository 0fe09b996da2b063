using CampaignHub.Journeys.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Journeys;

/// <summary>Every page of the navigation, for every role, at both sizes and in both languages: quiet, readable, complete.</summary>
public sealed class EveryPageTests(DemoHub hub) : Journey(hub)
{
    [Theory]
    [InlineData("office")]
    [InlineData("leader")]
    [InlineData("inspector")]
    [InlineData("admin")]
    [InlineData("contact.t01")]
    public async Task Every_page_of_the_navigation_opens_whole_on_the_desk_and_on_the_telephone(string user)
    {
        var visit = await VisitAsync(Screen.Office, user);
        var problems = new List<string>();
        foreach (var path in await NavigationAsync(visit.Page)) problems.AddRange(await PageExamination.ExamineAsync(visit.Page, path, everyPairing: user == "office", byLink: true));

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public async Task The_language_is_switched_in_the_header_and_kept()
    {
        var visit = await VisitAsync(Screen.Office, "office");
        await visit.Page.GotoAsync("/ledger");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "问题台账" })).ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "English" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "中文" })).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "问题台账" })).ToBeHiddenAsync();
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "中文" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "问题台账" })).ToBeVisibleAsync();
    }

    private static async Task<IReadOnlyList<string>> NavigationAsync(IPage page)
    {
        await page.GotoAsync("/");
        await PageExamination.ReadyAsync(page);
        var paths = new List<string>(await LinksAsync(page.GetByRole(AriaRole.Navigation)));
        Assert.True(paths.Count > 1, "The navigation of the desk is empty.");
        await page.SetViewportSizeAsync(Screen.Phone.Width, Screen.Phone.Height);
        var menu = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "打开菜单" });
        await Expect(menu).ToBeVisibleAsync();
        paths.AddRange(await LinksAsync(page.GetByRole(AriaRole.Navigation)));
        await menu.ClickAsync();
        var drawer = page.GetByRole(AriaRole.Dialog);
        await Expect(drawer.GetByRole(AriaRole.Link).First).ToBeVisibleAsync();
        paths.AddRange(await LinksAsync(drawer));
        return [.. paths.Distinct()];
    }

    private static async Task<IEnumerable<string>> LinksAsync(ILocator within)
    {
        var paths = new List<string>();
        foreach (var link in await within.GetByRole(AriaRole.Link).AllAsync()) paths.Add((await link.GetAttributeAsync("href"))!);
        return paths;
    }
}
