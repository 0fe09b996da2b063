using CampaignHub.Journeys.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Journeys;

/// <summary>Every page of the navigation, at both sizes and in both languages: quiet, readable, complete. A class for each role, so that they are looked at beside each other.</summary>
public abstract class EveryPage(DemoHub hub, string user) : Journey(hub)
{
    [Fact]
    public async Task Every_page_of_the_navigation_opens_whole_on_the_desk_and_on_the_telephone()
    {
        var visit = await VisitAsync(Screen.Office, user);
        var problems = new List<string>();
        foreach (var path in await NavigationAsync(visit.Page)) problems.AddRange(await PageExamination.ExamineAsync(visit.Page, path, everyPairing: user == "office", byLink: true));

        Assert.True(problems.Count == 0, string.Join('\n', problems));
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

public sealed class EveryPageOfOfficeTests(DemoHub hub) : EveryPage(hub, "office");

public sealed class EveryPageOfLeaderTests(DemoHub hub) : EveryPage(hub, "leader");

public sealed class EveryPageOfInspectorTests(DemoHub hub) : EveryPage(hub, "inspector");

public sealed class EveryPageOfAdministratorTests(DemoHub hub) : EveryPage(hub, "admin");

public sealed class EveryPageOfContactTests(DemoHub hub) : EveryPage(hub, "contact.t01");
