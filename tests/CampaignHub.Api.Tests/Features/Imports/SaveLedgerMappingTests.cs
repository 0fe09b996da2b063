using System.Net;
using CampaignHub.Api.Features.Imports;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Imports;

public sealed class SaveLedgerMappingTests(Hub hub) : IClassFixture<Hub>
{
    private static object Mapping(string name, params string[] formats) => new { name, sourceSystem = "12345", columns = Ledgers.Chinese, dateFormats = formats, createMissingUnits = false };

    [Fact]
    public async Task Saving_twice_keeps_one_mapping_and_saving_anew_changes_it()
    {
        using var office = await hub.SignInAsync("office");
        var path = $"/api/ledger-mappings/{Guid.CreateVersion7()}";

        await office.PutAsync<LedgerMapping>(path, Mapping("热线", "yyyy-MM-dd HH:mm"));
        await office.PutAsync<LedgerMapping>(path, Mapping("热线", "yyyy-MM-dd HH:mm"));
        await office.PutAsync<LedgerMapping>(path, Mapping("市民热线", "yyyy年M月d日"));

        var saved = Assert.Single(await office.GetAsync<List<LedgerMapping>>("/api/ledger-mappings"));
        Assert.Equal(("市民热线", "12345"), (saved.Name, saved.SourceSystem));
        Assert.Equal(["yyyy年M月d日"], saved.DateFormats);
        Assert.Equal(Ledgers.Chinese.Description, saved.Columns.Description);
    }

    [Theory]
    [InlineData("HH:mm")]
    [InlineData("kein Datum")]
    [InlineData("%")]
    [InlineData("MM/dd")]
    public async Task A_format_that_reads_no_date_is_malformed(string format)
    {
        using var office = await hub.SignInAsync("office");

        var problem = await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, $"/api/ledger-mappings/{Guid.CreateVersion7()}", Mapping("坏", format)), HttpStatusCode.BadRequest, "validation.failed");

        Assert.Contains("dateFormats[0]", problem["errors"]!.AsObject().Select(e => e.Key));
    }
}
