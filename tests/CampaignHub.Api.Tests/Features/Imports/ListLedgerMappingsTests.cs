using CampaignHub.Api.Features.Imports;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Imports;

public sealed class ListLedgerMappingsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_mappings_are_listed_by_name()
    {
        using var office = await hub.SignInAsync("office");
        Assert.Empty(await office.GetAsync<List<LedgerMapping>>("/api/ledger-mappings"));
        await office.SaveMappingAsync("b");
        await office.SaveMappingAsync("a");

        Assert.Equal(["a", "b"], (await office.GetAsync<List<LedgerMapping>>("/api/ledger-mappings")).Select(m => m.Name));
    }
}
