using CampaignHub.Api.Features.Rectification;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class ListCaseCategoriesTests(CategoryHub hub) : IClassFixture<CategoryHub>
{
    [Fact]
    public async Task Everybody_who_reads_cases_reads_what_their_categories_ask_for()
    {
        using var contact = await hub.SignInAsync("contact.a");

        var tree = await contact.GetAsync<IReadOnlyList<CategoryRow>>("/api/case-categories");

        Assert.Equal(hub.Loaded, tree.Count);
        var refuse = tree.Single(c => c.Code == CategoryHub.Refuse);
        Assert.Equal(("暴露垃圾", "Exposed refuse", "E01", CategoryKind.Event), (refuse.NameZh, refuse.NameEn, refuse.ParentCode, refuse.Kind));
        Assert.Equal((new LimitRow(4, TimeLimitUnit.WorkingHours, true), OwnerAxis.Area, true), (refuse.Limit, refuse.OwnerAxis, refuse.PhotoRequired));
        var manhole = tree.Single(c => c.Code == CategoryHub.Manhole);
        Assert.Equal((new LimitRow(2, TimeLimitUnit.ClockHours, true), true, CategoryKind.Component), (manhole.Limit, manhole.Urgent, manhole.Kind));
        Assert.All(tree, c => Assert.True(c.ParentCode is null || tree.Any(p => p.Code == c.ParentCode && p.Kind == c.Kind)));
    }
}
