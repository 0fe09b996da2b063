using System.Globalization;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Imports;

public sealed class GetLedgerImportTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_ledger_full_of_errors_lists_the_first_thousand_and_counts_them_all()
    {
        using var office = await hub.SignInAsync("office");
        var mapping = await office.SaveMappingAsync("全错");
        var text = Ledgers.ChineseHeader + "\n" + string.Join('\n', Enumerable.Range(1, 1200).Select(i => string.Create(CultureInfo.InvariantCulture, $"E-{i},问题,类,U-A,城管局,昨天,,,,,")));

        var done = await office.ImportAsync(text, mapping.MappingId);

        Assert.Equal((1200, 0, 1200, 1000), (done.Processed, done.Created, done.ErrorCount, done.Errors.Count));
        Assert.Equal(Enumerable.Range(2, 1000), done.Errors.Select(e => e.Row));
        Assert.Equal(100, done.Preview.Count);
        Assert.All(done.Errors, e => Assert.Equal("ledger.csv", e.File));
    }
}
