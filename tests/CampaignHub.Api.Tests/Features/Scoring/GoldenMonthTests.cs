using CampaignHub.Api.Features.Scoring;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Scoring;

/// <summary>July 2018 of ten city agencies in New York, which belong to no ranking group; cases sit on the edges of the local month.</summary>
public sealed class NewYorkHub(TestCluster cluster) : ScoringHub(cluster)
{
    public override string TimeZone => "America/New_York";

    protected override async Task SeedAsync()
    {
        await base.SeedAsync();
        var first = new DateTimeOffset(2018, 7, 1, 4, 0, 0, TimeSpan.Zero);
        var last = new DateTimeOffset(2018, 8, 1, 3, 59, 59, TimeSpan.Zero);
        foreach (var (agency, due, closed, onTime) in new[]
        {
            ("NYPD", 10, 10, 10), ("DOT", 14, 13, 13), ("DOF", 13, 13, 7), ("DPR", 13, 12, 6), ("DCA", 1, 1, 1), ("DCAS", 1, 0, 0), ("DOHMH", 4, 4, 4), ("DOITT", 1, 1, 1), ("EDC", 2, 2, 0), ("HPD", 1, 1, 1),
        })
        {
            var unit = await AddUnitAsync(agency, agency, null);
            await AddCasesAsync(unit, closed > onTime ? first : agency is "NYPD" ? last : first.AddDays(9), due, closed, onTime);
            await AddCasesAsync(unit, first.AddSeconds(-1), 3, 0, 0);
            await AddCasesAsync(unit, last.AddSeconds(1), 3, 3, 3);
        }

        Clock.Set(last.AddSeconds(1));
    }
}

public sealed class GoldenMonthTests(NewYorkHub hub) : IClassFixture<NewYorkHub>
{
    [Fact]
    public async Task July_2018_comes_out_as_published_the_moment_it_is_over()
    {
        using var office = await hub.SignInAsync("office");

        var ranking = await office.PostAsync<Ranking>("/api/periods/2018-07/close");

        var all = Assert.Single(ranking.Groups);
        Assert.Equal(("all", "全部单位", "All units"), (all.GroupCode, all.GroupNameZh, all.GroupNameEn));
        Assert.Equal(
            [(1, "NYPD", 10, 10, 10, 100.00m), (2, "DOT", 14, 13, 13, 92.86m), (3, "DOF", 13, 13, 7, 67.69m), (4, "DPR", 13, 12, 6, 60.00m)],
            all.Rows.Where(r => r.Rank is not null).Select(r => (r.Rank!.Value, r.UnitCode, r.Due, r.Closed, r.OnTime, r.Score!.Value)));
        Assert.Equal(["DCA", "DCAS", "DOHMH", "DOITT", "EDC", "HPD"], all.Rows.Where(r => r.Rank is null).Select(r => r.UnitCode));
        Assert.True((await office.GetAsync<SnapshotVerification>("/api/periods/2018-07/verify")).Matches);
    }
}
