using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Journeys.Harness;

/// <summary>What every page owes its reader, whatever is on it: a heading, words in one language, names for what can be pressed, no scrolling sideways.</summary>
internal static partial class PageExamination
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
          // Interface words only: what people wrote is marked as content, or as Chinese.
          const leftover = () => {
            const isContent = e => e.closest('[data-content], body [lang="zh-CN"]') !== null;
            const found = [];
            const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (nodes.nextNode()) {
              const e = nodes.currentNode.parentElement;
              if (/[\u4e00-\u9fff]/.test(nodes.currentNode.textContent) && e.closest('button, a.ant-btn, h1, h2, h3, h4, th, label, legend, nav, dt, caption, [role=button], [role=tab], [role=menuitem], .ant-segmented') && visible(e) && !isContent(e)) found.push(nodes.currentNode.textContent.trim());
            }
            for (const e of document.querySelectorAll('[aria-label],[placeholder]'))
              for (const a of ['aria-label', 'placeholder']) if (/[\u4e00-\u9fff]/.test(e.getAttribute(a) ?? '') && visible(e) && !isContent(e)) found.push(`${a}=${e.getAttribute(a)}`);
            return found;
          };
          return {
            title: document.title,
            lang: document.documentElement.lang,
            headings: [...document.querySelectorAll('h1')].filter(visible).map(h => h.innerText),
            keys: texts.filter(t => /^[a-zA-Z]+:[a-z][a-zA-Z.]+$/.test(t) || /\{\{/.test(t) || /^(undefined|null|NaN|Invalid Date)$/.test(t)),
            nameless: [...document.querySelectorAll('button, a[href], [role=button]')].filter(e => visible(e) && !nameOf(e)).map(e => e.outerHTML.slice(0, 160)),
            unlabelled: [...document.querySelectorAll('img:not([alt])')].map(e => e.outerHTML.slice(0, 160)),
            leftover: leftover(),
            chinese: texts.filter(t => /[\u4e00-\u9fff]/.test(t)).length,
            excess: document.documentElement.scrollWidth - window.innerWidth,
            wide: [...document.querySelectorAll('#main *')].filter(e => visible(e) && e.getBoundingClientRect().right > window.innerWidth + 1 && !e.closest('.ant-table-content, .ant-table-body, .ant-tabs-nav, [data-scrolls]')).slice(0, 3).map(e => e.outerHTML.slice(0, 120)),
          };
        }
        """;

    /// <summary>
    /// Opens a page once and looks at it on the desk and on the telephone, in the language it comes in and then in the other; tells what is wrong with it. With
    /// every pairing each size is looked at in each language, else the desk in the one and the telephone in the other: most pages are the office's too, which sees them all.
    /// It is opened by its address, or as by a link from the page that is open, which spares the start of the dashboard.
    /// </summary>
    public static async Task<IReadOnlyList<string>> ExamineAsync(IPage page, string path, bool everyPairing, bool byLink = false)
    {
        var problems = new List<string>();
        await page.SetViewportSizeAsync(Screen.Office.Width, Screen.Office.Height);
        if (byLink && !IsOfServer(path) && new Uri(page.Url) is { Scheme: "http" } open && !IsOfServer(open.AbsolutePath)) await FollowAsync(page, path);
        else await page.GotoAsync(path);
        await ReadyAsync(page);
        var first = await page.Locator("html").GetAttributeAsync("lang") ?? "";
        await LookAsync(Screen.Office, first);
        if (everyPairing) await LookAsync(Screen.Phone, first);
        // What the server writes is in the document's own language.
        if (IsOfServer(path)) return problems;
        await page.Locator("button").Filter(new LocatorFilterOptions { HasTextRegex = OtherLanguage() }).DispatchEventAsync("click");
        var second = first == "en" ? "zh-CN" : "en";
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", second);
        await LookAsync(Screen.Phone, second);
        if (everyPairing) await LookAsync(Screen.Office, second);
        return problems;

        async Task LookAsync(Screen screen, string language)
        {
            await page.SetViewportSizeAsync(screen.Width, screen.Height);
            await ReadyAsync(page);
            problems.AddRange((await LookAtAsync(page, language)).Select(p => $"{path}, {screen.Name}, {language}: {p}"));
        }
    }

    /// <summary>The page has its heading, nothing says it is loading, and nothing says it failed. Asked at every frame: an assertion asks ever more rarely.</summary>
    public static Task ReadyAsync(IPage page) => page.WaitForFunctionAsync("""
        () => [...document.querySelectorAll('h1')].some(h => h.getClientRects().length > 0) && !document.querySelector('.ant-skeleton-active, .ant-spin-spinning')
        """);

    private static bool IsOfServer(string path) => path.StartsWith("/api/", StringComparison.Ordinal);

    /// <summary>By way of a page that there is not, so that what is looked at is never the page before.</summary>
    private static Task FollowAsync(IPage page, string path) => page.EvaluateAsync("""
        async path => {
          const nowhere = () => document.querySelector("#main a[href='/']") !== null;
          const go = address => { history.pushState(null, '', address); dispatchEvent(new PopStateEvent('popstate')); };
          const until = async holds => { while (!holds()) await new Promise(requestAnimationFrame); };
          go('/there-is-no-such-page');
          await until(nowhere);
          go(path);
          await until(() => !nowhere());
        }
        """, path);

    private static async Task<IReadOnlyList<string>> LookAtAsync(IPage page, string language)
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
        if (language == "en") problems.AddRange(Texts("leftover").Select(t => $"Chinese in the interface: {t}"));
        if (found.GetProperty("excess").GetInt32() > 0) problems.Add($"{found.GetProperty("excess")} pixels too wide: {string.Join(" ", Texts("wide"))}");
        problems.AddRange(await page.GetByRole(AriaRole.Alert).AllInnerTextsAsync() is { Count: > 0 } alerts ? alerts.Where(a => Failed().IsMatch(a)).Select(a => $"failed: {a}") : []);
        return problems;
    }

    [GeneratedRegex("^(English|中文)$")]
    private static partial Regex OtherLanguage();

    [GeneratedRegex("没有取到数据|We could not load|出错了|Something went wrong|没有查看|do not have access")]
    private static partial Regex Failed();
}
