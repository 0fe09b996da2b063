using System.Text.RegularExpressions;
using CampaignHub.Journeys.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CampaignHub.Journeys;

/// <summary>A unit contact sees its own unit's cases and nothing of anybody else's.</summary>
public sealed partial class ScopeTests(DemoHub hub) : Journey(hub)
{
    private const string Contact = "contact.t05";

    [Fact]
    public async Task A_unit_contact_sees_only_its_own_unit_in_the_ledger()
    {
        var contact = await VisitAsync(Screen.Office, Contact);
        await contact.Page.GotoAsync("/ledger");
        var own = await TotalAsync(contact.Page);
        var me = await contact.MeAsync();
        var unit = me.GetProperty("unitId").GetString();
        var unitName = me.GetProperty("unitNameZh").GetString()!;

        var office = await VisitAsync(Screen.Office, "office");
        await office.Page.GotoAsync("/ledger");
        var all = await TotalAsync(office.Page);
        await office.Page.GotoAsync($"/ledger?unitId={unit}");
        await Expect(office.Page.GetByText($"责任单位：{unitName}")).ToBeVisibleAsync();
        var ofUnit = await TotalAsync(office.Page);

        Assert.InRange(own, 1, all - 1);
        Assert.Equal(ofUnit, own);
        var units = await contact.Page.GetByRole(AriaRole.Row).GetByRole(AriaRole.Cell).Nth(4).AllInnerTextsAsync();
        Assert.All(units, cell => Assert.Equal(unitName, cell.Trim()));
    }

    [Fact]
    public async Task The_address_of_another_units_case_opens_nothing_for_a_unit_contact()
    {
        var office = await VisitAsync(Screen.Office, "office");
        await office.Page.GotoAsync("/ledger?state=closed");
        await office.Page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasNotText = await OwnUnitAsync() }).Nth(2).ClickAsync();
        var drawer = office.Page.GetByRole(AriaRole.Dialog);
        await Expect(drawer.GetByText("办理过程")).ToBeVisibleAsync();
        var number = Digits().Match(await drawer.InnerTextAsync()).Value;
        var path = new Uri(office.Page.Url).AbsolutePath;
        var description = await drawer.GetByRole(AriaRole.Paragraph).First.InnerTextAsync();

        var contact = await VisitAsync(Screen.Phone, Contact);
        contact.Expect(404, $"/api/cases/{path.Split('/')[^1]}");
        await contact.Page.GotoAsync(path);
        await Expect(contact.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Alert)).ToContainTextAsync("没有找到");
        var shown = await contact.Page.GetByRole(AriaRole.Dialog).InnerTextAsync();
        Assert.DoesNotContain(number, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(description, shown, StringComparison.Ordinal);
    }

    private async Task<string> OwnUnitAsync()
    {
        var contact = await VisitAsync(Screen.Office, Contact);
        return (await contact.MeAsync()).GetProperty("unitNameZh").GetString()!;
    }

    private static async Task<int> TotalAsync(IPage page)
    {
        var count = page.GetByText(Total());
        await Expect(count).ToBeVisibleAsync();
        return int.Parse(Total().Match(await count.InnerTextAsync()).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^共 (\d+) 条")]
    private static partial Regex Total();

    [GeneratedRegex(@"\d{6}")]
    private static partial Regex Digits();
}
