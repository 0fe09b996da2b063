using System.Text.RegularExpressions;
using CampaignHub.Journeys.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Journeys;

/// <summary>Every page of the navigation, for every role, at both sizes and in both languages: quiet, readable, complete.</summary>
public sealed partial class EveryPageTests(DemoHub hub) : Journey(hub)
{
    private const string Examination = """
        () => {
          const visible = e => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== 'hidden';
          const texts = [];
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) { const t = walk.currentNode.textContent.trim(); if (t && visible(walk.currentNode.parentElement)) texts.push(t); }
          for (const e of document.querySelectorAll('[aria-label],[placeholder],[title],[alt]'))
            for (const a of ['aria-label', 'placeholder', 'title', 'alt']) if (e.hasAttribute(a)) texts.push(e.getAttribute(a));
          const nameOf = e => {
            const by = (e.getAttribute('aria-labelledby') ?? '').split(/\s+/).map(id => document.getElementById(id)?.innerText ?? '').join('');
            return (e.getAttribute('aria-label') || by || e.innerText || [...e.querySelectorAll('[aria-label]')].map(i => i.getAttribute('aria-label')).join('') || [...e.querySelectorAll('img[alt]')].map(i => i.alt).join('') || e.getAttribute('title') || '').trim();
          };
          return {
            title: document.title,
            lang: document.documentElement.lang,
            headings: [...document.querySelectorAll('h1')].filter(visible).map(h => h.innerText),
            keys: texts.filter(t => /^[a-zA-Z]+:[a-z][a-zA-Z.]+$/.test(t) || /\{\{/.test(t) || /^(undefined|null|NaN|Invalid Date)$/.test(t)),
            nameless: [...document.querySelectorAll('button, a[href], [role=button]')].filter(e => visible(e) && !nameOf(e)).map(e => e.outerHTML.slice(0, 160)),
            unlabelled: [...document.querySelectorAll('img:not([alt])')].map(e => e.outerHTML.slice(0, 160)),
            chinese: texts.filter(t => /[\u4e00-\u9fff]/.test(t)).length,
            excess: document.documentElement.scrollWidth - window.innerWidth,
            wide: [...document.querySelectorAll('#main *')].filter(e => visible(e) && e.getBoundingClientRect().right > window.innerWidth + 1 && !e.closest('.ant-table-content, .ant-table-body, .ant-tabs-nav, [data-scrolls]')).slice(0, 3).map(e => e.outerHTML.slice(0, 120)),
          };
        }
        """;

    public static TheoryData<string, string> Readers()
    {
        var readers = new TheoryData<string, string>();
        foreach (var user in (string[])["office", "leader", "inspector", "admin", "contact.t01"])
        {
            readers.Add(user, "zh-CN");
            readers.Add(user, "en");
        }

        return readers;
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Every_page_of_the_navigation_opens_whole_on_the_desk_and_on_the_telephone(string user, string language)
    {
        var visit = await VisitAsync(Screen.Office, user, language);
        var problems = new List<string>();
        foreach (var path in await NavigationAsync(visit.Page, language))
        {
            await visit.Page.SetViewportSizeAsync(Screen.Office.Width, Screen.Office.Height);
            await visit.Page.GotoAsync(path);
            await ReadyAsync(visit.Page);
            problems.AddRange((await ExamineAsync(visit.Page, language, phone: false)).Select(p => $"{path}: {p}"));
            await visit.Page.SetViewportSizeAsync(Screen.Phone.Width, Screen.Phone.Height);
            await ReadyAsync(visit.Page);
            problems.AddRange((await ExamineAsync(visit.Page, language, phone: true)).Select(p => $"{path} on the telephone: {p}"));
        }

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

    private static async Task<IReadOnlyList<string>> NavigationAsync(IPage page, string language)
    {
        await page.GotoAsync("/");
        await ReadyAsync(page);
        var paths = new List<string>(await LinksAsync(page.GetByRole(AriaRole.Navigation)));
        Assert.True(paths.Count > 1, "The navigation of the desk is empty.");
        await page.SetViewportSizeAsync(Screen.Phone.Width, Screen.Phone.Height);
        var menu = page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = language == "en" ? "Open menu" : "打开菜单" });
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

    /// <summary>The page has its heading, nothing says it is loading, and nothing says it failed.</summary>
    private static async Task ReadyAsync(IPage page)
    {
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }).First).ToBeVisibleAsync();
        await Expect(page.Locator(".ant-skeleton-active, .ant-spin-spinning")).ToHaveCountAsync(0);
    }

    private static async Task<IReadOnlyList<string>> ExamineAsync(IPage page, string language, bool phone)
    {
        var found = (await page.EvaluateAsync(Examination))!.Value;
        string[] Texts(string name) => [.. found.GetProperty(name).EnumerateArray().Select(e => e.GetString()!)];
        var problems = new List<string>();
        if (string.IsNullOrWhiteSpace(found.GetProperty("title").GetString())) problems.Add("no document title");
        if (found.GetProperty("lang").GetString() != language) problems.Add($"the page calls itself {found.GetProperty("lang")}");
        if (Texts("headings").Length != 1) problems.Add($"{Texts("headings").Length} first headings: {string.Join(" / ", Texts("headings"))}");
        problems.AddRange(Texts("keys").Select(k => $"untranslated: {k}"));
        problems.AddRange(Texts("nameless").Select(n => $"nameless: {n}"));
        problems.AddRange(Texts("unlabelled").Select(n => $"picture without a text: {n}"));
        if (language == "zh-CN" && found.GetProperty("chinese").GetInt32() == 0) problems.Add("no Chinese on the Chinese page");
        if (phone && found.GetProperty("excess").GetInt32() > 0) problems.Add($"{found.GetProperty("excess")} pixels too wide: {string.Join(" ", Texts("wide"))}");
        problems.AddRange(await page.GetByRole(AriaRole.Alert).AllInnerTextsAsync() is { Count: > 0 } alerts ? alerts.Where(a => Failed().IsMatch(a)).Select(a => $"failed: {a}") : []);
        return problems;
    }

    [GeneratedRegex("没有取到数据|We could not load|出错了|Something went wrong|没有查看|do not have access")]
    private static partial Regex Failed();
}
