using CampaignHub.Api.Features.Rectification;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class ListCaseExportsTests(ExportHub hub) : IClassFixture<ExportHub>
{
    [Fact]
    public async Task Ones_own_are_listed_newest_first_and_page_by_page_with_their_filters()
    {
        using var office = await hub.SignInAsync("office");
        var asked = new List<Guid>();
        foreach (var state in new[] { "closed", "logged", "dispatched" })
        {
            hub.Clock.Advance(TimeSpan.FromMinutes(1));
            asked.Insert(0, (await office.AskExportAsync(new { state = new[] { state } }, "xlsx", "dueAt")).ExportId);
        }

        var first = await office.GetAsync<CaseExportPage>("/api/case-exports?limit=2");
        var second = await office.GetAsync<CaseExportPage>($"/api/case-exports?limit=2&cursor={first.Next}");

        Assert.Equal(asked, first.Items.Concat(second.Items).Select(e => e.ExportId));
        Assert.Equal((3, null), (first.Total, second.Next));
        Assert.Equal([CaseState.Closed], second.Items.Single().Filter.State);
        Assert.All(first.Items, e => Assert.Equal((ExportFormat.Xlsx, CaseOrder.DueAt, CaseExportState.Waiting, null), (e.Format, e.Sort, e.State, e.KeptUntil)));
    }
}
