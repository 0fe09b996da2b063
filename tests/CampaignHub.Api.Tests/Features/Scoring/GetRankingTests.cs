using System.Net;
using CampaignHub.Api.Features.Scoring;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Scoring;

public sealed class GetRankingTests(JulyHub hub) : IClassFixture<JulyHub>
{
    [Theory]
    [InlineData("office")]
    [InlineData("leader")]
    [InlineData("admin")]
    [InlineData("inspector")]
    [InlineData("contact.a")]
    public async Task Everybody_reads_the_whole_ranking_beside_the_month_before(string userName)
    {
        await hub.CloseJulyAsync();
        using var caller = await hub.SignInAsync(userName);

        var rows = Assert.Single((await caller.GetAsync<Ranking>("/api/periods/2018-07/ranking")).Groups).Rows;

        Assert.Equal([("U-B", 1, null, null), ("U-A", 2, 1, 100.00m)], rows.Select(r => (r.UnitCode, r.Rank!.Value, r.PreviousRank, r.PreviousScore)));
    }

    [Fact]
    public async Task A_score_is_a_number_with_two_decimals()
    {
        await hub.CloseJulyAsync();
        using var office = await hub.SignInAsync("office");

        var text = await (await office.GetAsync("/api/periods/2018-07/ranking")).Content.ReadAsStringAsync();

        Assert.Contains("\"score\":66.00", text, StringComparison.Ordinal);
        Assert.Contains("\"from\":\"2018-07-01\",\"to\":\"2018-07-31\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_that_is_not_closed_is_not_found()
    {
        using var office = await hub.SignInAsync("office");

        await Caller.RefusedAsync(await office.GetAsync("/api/periods/2017-01/ranking"), HttpStatusCode.NotFound, "period.not-closed");
        await Caller.RefusedAsync(await office.GetAsync("/api/periods/heute/ranking"), HttpStatusCode.Conflict, "period.unknown");
    }
}
