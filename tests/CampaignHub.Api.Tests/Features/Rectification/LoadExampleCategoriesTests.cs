using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class LoadExampleCategoriesTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task An_empty_tree_is_filled_once_and_words_of_older_cases_become_codes()
    {
        using var office = await hub.SignInAsync("office");
        using var inspector = await hub.SignInAsync("inspector");
        var (known, unknown) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await hub.LogAsync(more: new { caseId = known, description = "垃圾", category = "暴露垃圾" });
        await hub.LogAsync(more: new { caseId = unknown, description = "噪声", category = "噪声扰民" });

        var loaded = await office.PostAsync<CategoriesLoaded>("/api/case-categories/example", new { });

        Assert.Equal(ExampleCategories.All.Count, loaded.Categories);
        var tree = await office.GetAsync<IReadOnlyList<CategoryRow>>("/api/case-categories");
        Assert.All(tree, c => Assert.Equal((c.FilingStandard is null, c.ClosingStandard is null), (c.FilingStandardEn is null, c.ClosingStandardEn is null)));
        Assert.Equal(("垃圾清理干净", "Refuse cleared away"), (tree.Single(c => c.Code == "E01-02").ClosingStandard, tree.Single(c => c.Code == "E01-02").ClosingStandardEn));
        Assert.Equal("E01-02", (await office.GetAsync<CaseDetail>($"/api/cases/{known}")).Category);
        Assert.Equal("噪声扰民", (await office.GetAsync<CaseDetail>($"/api/cases/{unknown}")).Category);
        await Caller.RefusedAsync(await office.PostAsync("/api/case-categories/example", new { }), HttpStatusCode.Conflict, "category.tree-there");
        await Caller.RefusedAsync(await inspector.PostAsync("/api/case-categories/example", new { }), HttpStatusCode.Forbidden, "permission.denied");
    }
}
