using CampaignHub.Api.Features.Imports;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Imports;

public sealed class ListLedgerImportsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Imports_are_listed_newest_first_without_their_rows()
    {
        using var office = await hub.SignInAsync("office");
        var mapping = await office.SaveMappingAsync("列表");
        var first = await office.PreviewAsync($"{Ledgers.ChineseHeader}\nL-1,问题,类,U-A,城管局,昨天,,,,,\n", mapping.MappingId);
        hub.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await office.PreviewAsync($"{Ledgers.ChineseHeader}\nL-2,问题,类,U-A,城管局,昨天,,,,,\n", mapping.MappingId);

        hub.Clock.Advance(TimeSpan.FromMinutes(1));
        var third = await office.PreviewAsync($"{Ledgers.ChineseHeader}\nL-3,问题,类,U-A,城管局,昨天,,,,,\n", mapping.MappingId);

        var page = await office.GetAsync<LedgerImportPage>("/api/ledger-imports?limit=2");
        var rest = await office.GetAsync<LedgerImportPage>($"/api/ledger-imports?limit=2&cursor={page.Next}");
        var listed = page.Items.Concat(rest.Items).ToList();

        Assert.Equal([third.ImportId, second.ImportId, first.ImportId], listed.Select(i => i.ImportId));
        Assert.Equal((3, 2, 1, null), (page.Total, page.Items.Count, rest.Items.Count, rest.Next));
        Assert.All(listed, i => Assert.Equal((1, 0, 0, "office"), (i.ErrorCount, i.Errors.Count, i.Preview.Count, i.ByName)));
    }
}
