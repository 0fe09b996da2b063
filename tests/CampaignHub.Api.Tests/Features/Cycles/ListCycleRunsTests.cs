using CampaignHub.Api.Features.Cycles;

namespace CampaignHub.Api.Tests.Features.Cycles;

public sealed class ListCycleRunsTests(CyclesHub hub) : IClassFixture<CyclesHub>
{
    [Fact]
    public async Task Paging_through_the_ledger_shows_every_run_once()
    {
        hub.Clock.Set(CyclesHub.At(7, 18, 8));
        await hub.TickAsync("daily");
        await hub.TickAsync("weekly");
        using var office = await hub.SignInAsync("office");

        var seen = new List<CycleRunRow>();
        string? cursor = null;
        do
        {
            var page = await office.GetAsync<CycleRunPage>($"/api/cycles/runs?limit=3&cursor={cursor}");
            seen.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);

        Assert.Equal(9, seen.Count);
        Assert.Equal(9, seen.DistinctBy(r => r.RunId).Count());
        Assert.Single((await office.GetAsync<CycleRunPage>("/api/cycles/runs?cycle=weekly")).Items);
    }
}
