using System.Net;
using CampaignHub.Api.Features.Scoring;
using CampaignHub.Api.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Scoring;

public sealed class VerifySnapshotTests(JulyHub hub) : IClassFixture<JulyHub>
{
    private async Task<SnapshotVerification> VerifyAfterAsync(string period, FormattableString tamper)
    {
        using var office = await hub.SignInAsync("office");
        await office.PostAsync<Ranking>($"/api/periods/{period}/close");
        Assert.True((await office.GetAsync<SnapshotVerification>($"/api/periods/{period}/verify")).Matches);
        Assert.True(await hub.InDatabaseAsync(db => db.Database.ExecuteSqlAsync(tamper)) > 0);
        return await office.GetAsync<SnapshotVerification>($"/api/periods/{period}/verify");
    }

    [Fact]
    public async Task An_untouched_snapshot_is_reckoned_anew_to_the_same_hash()
    {
        var ranking = await hub.CloseJulyAsync();
        using var contact = await hub.SignInAsync("contact.a");

        Assert.Equal(new SnapshotVerification("2018-07", ranking.ContentHash, ranking.ContentHash, true), await contact.GetAsync<SnapshotVerification>("/api/periods/2018-07/verify"));
    }

    [Fact]
    public async Task A_forged_line_of_the_ranking_is_found() =>
        Assert.False((await VerifyAfterAsync("2018-W28", $"UPDATE period_standings SET score = 99 WHERE period_close_id = (SELECT id FROM period_closes WHERE period = '2018-W28')")).Matches);

    [Fact]
    public async Task A_forged_input_is_found() => Assert.False((await VerifyAfterAsync(
        "2018-07-10",
        $"UPDATE period_snapshots SET content = convert_to(replace(convert_from(content, 'UTF8'), 'null}}', '\"2018-07-10T01:00:00.0000000Z\"}}'), 'UTF8') WHERE period_close_id = (SELECT id FROM period_closes WHERE period = '2018-07-10')")).Matches);

    [Fact]
    public async Task A_snapshot_that_became_unreadable_does_not_match_and_does_not_fail()
    {
        var found = await VerifyAfterAsync("2018-06-10", $"UPDATE period_snapshots SET content = substring(content FROM 2) WHERE period_close_id = (SELECT id FROM period_closes WHERE period = '2018-06-10')");

        Assert.Equal(("", false), (found.RecomputedHash, found.Matches));
    }

    [Fact]
    public async Task Without_a_closing_there_is_nothing_to_verify()
    {
        using var office = await hub.SignInAsync("office");

        await Caller.RefusedAsync(await office.GetAsync("/api/periods/2017-01/verify"), HttpStatusCode.NotFound, "period.not-closed");
    }
}
