using System.Net;
using CampaignHub.Api.Features.Imports;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Features.Rectification;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Imports;

public sealed class LedgerCategoriesTests(CategoryHub hub) : IClassFixture<CategoryHub>
{
    [Fact]
    public async Task A_row_is_sorted_into_the_tree_by_code_or_name_and_one_that_is_not_in_it_as_the_mapping_says()
    {
        using var office = await hub.SignInAsync("office");
        var tree = await office.GetAsync<IReadOnlyList<CategoryRow>>("/api/case-categories");
        var refuse = tree.Single(c => c.Code == CategoryHub.Refuse);
        string Rows(string key) => $"""
            {Ledgers.ChineseHeader}
            {key}-1,问题,{refuse.Code},U-A,,2018-07-02 09:30,,,,,
            {key}-2,问题,{refuse.NameZh},U-A,,2018-07-02 09:30,,,,,
            {key}-3,问题,"{refuse.NameEn}",U-A,,2018-07-02 09:30,,,,,
            {key}-4,问题,没有的类,U-A,,2018-07-02 09:30,,,,,
            {key}-5,问题,,U-A,,2018-07-02 09:30,,,,,
            """;
        var mapping = await SaveAsync(office, "refuse", null);
        var refused = await office.PreviewAsync(Rows("A"), mapping.MappingId);
        Assert.Equal((5, "类别", "ledger.category-unknown"), refused.Errors.Select(e => (e.Row, e.Column, e.Code)).Single());

        mapping = await SaveAsync(office, "default", CategoryHub.Manhole);
        var imported = await office.ImportAsync(Rows("B"), mapping.MappingId);

        Assert.Equal((5, 0, "ledger.category-defaulted"), (imported.Created, imported.ErrorCount, imported.Warnings.Single().Code));
        var cases = (await office.GetAsync<CasePage>("/api/cases?limit=20")).Items;
        Assert.Equal([CategoryHub.Refuse, CategoryHub.Refuse, CategoryHub.Refuse, CategoryHub.Manhole, CategoryHub.Manhole], cases.OrderBy(c => c.Number).Select(c => c.Category));
        var again = await office.PreviewAsync(Rows("B"), mapping.MappingId);
        Assert.Equal((5, 0), (again.Unchanged, again.WarningCount));
        await Caller.RefusedAsync(await SendAsync(office, "keep", "nothing"), HttpStatusCode.NotFound, "category.not-found");
        await Caller.RefusedAsync(await SendAsync(office, "default", null), HttpStatusCode.BadRequest, "validation.failed");
    }

    private static async Task<LedgerMapping> SaveAsync(Caller office, string unknownCategory, string? defaultCategory) => await Caller.ReadAsync<LedgerMapping>(await SendAsync(office, unknownCategory, defaultCategory));

    private static Task<HttpResponseMessage> SendAsync(Caller office, string unknownCategory, string? defaultCategory) => office.SendAsync(HttpMethod.Put, $"/api/ledger-mappings/{Guid.CreateVersion7()}", new
    {
        name = unknownCategory,
        sourceSystem = "类别",
        columns = Ledgers.Chinese,
        dateFormats = new[] { "yyyy-MM-dd HH:mm" },
        createMissingUnits = false,
        unknownCategory,
        defaultCategory,
    });
}
