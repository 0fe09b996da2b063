using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class CategoryRegisterTests(CategoryHub hub) : IClassFixture<CategoryHub>
{
    private static readonly string[] Headers = ["Code", "Chinese name", "English name", "Parent code", "Kind", "Limit", "Limit unit", "Urgent"];

    [Fact]
    public async Task A_tree_goes_out_and_comes_in_again_unchanged_and_new_rows_are_added_below_each_other()
    {
        using var office = await hub.SignInAsync("office", "en");

        var kept = await office.ImportAsync("categories", await office.ExportAsync("categories"));
        string?[][] rows = [["E70-01", "夜市", "Night market", "E70", "Event", "2", "Working hours", null], ["E70", "夜间", "Night", null, "事件", null, null, null]];
        var dry = await office.ImportAsync("categories", Headers, rows, dryRun: true);
        var done = await office.ImportAsync("categories", Headers, rows);
        var again = await office.ImportAsync("categories", Headers, rows);

        Assert.Equal((kept.Rows, 0, 0), (kept.Unchanged, kept.Refused, kept.Updated));
        Assert.Equal((2, false, 2, true, 2), (dry.Created, dry.Applied, done.Created, done.Applied, again.Unchanged));
        var tree = await office.GetAsync<IReadOnlyList<CategoryRow>>("/api/case-categories");
        Assert.Equal("E70", tree.Single(c => c.Code == "E70-01").ParentCode);
    }

    [Fact]
    public async Task Rings_wrong_limits_and_repeated_codes_are_named_and_nothing_is_half_applied()
    {
        using var office = await hub.SignInAsync("office", "en");

        var refused = await office.ImportAsync("categories", Headers,
        [
            ["E80", "甲", "A", "E81", "Event", null, null, null], ["E81", "乙", "B", "E80", "Event", null, null, null],
            ["E82", "丙", "C", null, "Event", "4", null, null], ["E83", "丁", "D", null, "Event", "900", "Working days", null],
            ["E84", "戊", "E", null, "Event", "1", "Working days", "Yes"], ["E85", "己", "F", "NONE", "Event", null, null, null],
            ["C90", "庚", "G", "E01", "Component", null, null, null], ["E86", "辛", "H", null, "Event", null, null, null], ["E86", "壬", "I", null, "Event", null, null, null],
        ]);

        Assert.Equal(
            [
                (2, "Parent code", "category.ring"), (3, "Parent code", "category.ring"), (4, "Limit", "category.limit-half"), (5, "Limit", "limit.out-of-range"), (6, "Urgent", "category.urgent-by-clock"),
                (7, "Parent code", "sheet.parent-missing"), (8, "Kind", "category.kind-differs"), (10, "Code", "sheet.code-repeated"),
            ],
            refused.Faults());
        Assert.False(refused.Applied);
        Assert.DoesNotContain(await office.GetAsync<IReadOnlyList<CategoryRow>>("/api/case-categories"), c => c.Code == "E86");
    }
}
