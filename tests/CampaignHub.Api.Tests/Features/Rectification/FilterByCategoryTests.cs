using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class FilterByCategoryTests(CategoryHub hub) : IClassFixture<CategoryHub>
{
    [Fact]
    public async Task A_branch_of_the_tree_holds_what_hangs_below_it_by_code_and_by_the_name_a_ledger_wrote()
    {
        foreach (var (text, category) in new[] { ("垃圾", CategoryHub.Refuse), ("井盖", CategoryHub.Manhole), ("别的", "没有的类别"), ("无", null) })
            await hub.LogAsync(text, new { caseId = Guid.CreateVersion7(), description = text, category });
        using var office = await hub.SignInAsync("office");

        Assert.Equal(["垃圾"], await FoundAsync(office, "E01"));
        Assert.Equal(["垃圾"], await FoundAsync(office, CategoryHub.Refuse));
        Assert.Equal(["井盖"], await FoundAsync(office, "C01"));
        Assert.Empty(await FoundAsync(office, "E02"));
        Assert.Empty(await FoundAsync(office, "nothing"));
    }

    private static async Task<IEnumerable<string>> FoundAsync(Caller caller, string category)
    {
        var page = await caller.GetAsync<CasePage>($"/api/cases?category={category}");
        Assert.Equal(page.Items.Count, page.Total);
        return page.Items.Select(c => c.Description);
    }
}
