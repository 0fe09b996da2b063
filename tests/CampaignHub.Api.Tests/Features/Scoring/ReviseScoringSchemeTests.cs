using System.Net;
using System.Text.Json;
using CampaignHub.Api.Features.Scoring;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Scoring;

public sealed class ReviseScoringSchemeTests(JulyHub hub) : IClassFixture<JulyHub>
{
    [Fact]
    public async Task A_revision_counts_for_later_closes_and_leaves_closed_periods_as_they_are()
    {
        using var office = await hub.SignInAsync("office");
        await office.PutAsync<SchemeVersion>("/api/scoring-scheme", Change(await SeenAsync(office), 5));
        var june = await office.PostAsync<Ranking>("/api/periods/2018-06/close");
        var bytes = await (await office.GetAsync("/api/periods/2018-06/snapshot.json")).Content.ReadAsByteArrayAsync();
        var seen = await SeenAsync(office);

        var revised = await office.PutAsync<SchemeVersion>("/api/scoring-scheme", new { version = seen, minimumDue = 6, onTimeWeight = 0.5m, closedWeight = 0.5m });
        var july = await office.PostAsync<Ranking>("/api/periods/2018-07/close");

        Assert.Equal(new SchemeVersion(seen + 1, 6, 0.5m, 0.5m, hub.Clock.Now, "office"), revised);
        Assert.Equal((revised.Version, 6, 0.5m, 0.5m), (july.SchemeVersion, july.MinimumDue, july.OnTimeWeight, july.ClosedWeight));
        Assert.Equal([("U-A", (int?)1, 70.00m), ("U-B", null, 100.00m)], Assert.Single(july.Groups).Rows.Select(r => (r.UnitCode, r.Rank, r.Score!.Value)));
        Assert.Equal((seen, 5, 1), (june.SchemeVersion, june.MinimumDue, Assert.Single(Assert.Single(june.Groups).Rows).Rank));
        Assert.Equal(JsonSerializer.Serialize(june), JsonSerializer.Serialize(await office.GetAsync<Ranking>("/api/periods/2018-06/ranking")));
        Assert.Equal(bytes, await (await office.GetAsync("/api/periods/2018-06/snapshot.json")).Content.ReadAsByteArrayAsync());
        Assert.True((await office.GetAsync<SnapshotVerification>("/api/periods/2018-06/verify")).Matches);
        Assert.True((await office.GetAsync<SnapshotVerification>("/api/periods/2018-07/verify")).Matches);
    }

    [Fact]
    public async Task Whoever_saw_an_older_version_is_told_who_was_faster()
    {
        using var admin = await hub.SignInAsync("admin");
        using var chinese = await hub.SignInAsync("office");
        using var english = await hub.SignInAsync("office", "en");
        var seen = await SeenAsync(admin);
        await admin.PutAsync<SchemeVersion>("/api/scoring-scheme", Change(seen));

        var zh = await Caller.RefusedAsync(await PutAsync(chinese, Change(seen, 9)), HttpStatusCode.Conflict, "scoring.scheme-changed");
        var en = await Caller.RefusedAsync(await PutAsync(english, Change(seen, 9)), HttpStatusCode.Conflict, "scoring.scheme-changed");

        Assert.Equal($"计分办法现为第 {seen + 1} 版（admin修订），不是您看到的那一版，请刷新后再改。", zh["title"]!.GetValue<string>());
        Assert.Equal($"The scoring scheme now stands at version {seen + 1}, revised by admin, not the one you saw. Reload it before you change it.", en["title"]!.GetValue<string>());
        Assert.Equal(seen + 1, await SeenAsync(admin));
    }

    [Fact]
    public async Task Of_parallel_revisions_of_one_version_one_is_kept()
    {
        using var office = await hub.SignInAsync("office");
        var seen = await SeenAsync(office);

        var answers = await Task.WhenAll(Enumerable.Range(11, 6).Select(minimum => PutAsync(office, Change(seen, minimum))));

        Assert.Single(answers, a => a.IsSuccessStatusCode);
        Assert.All(answers.Where(a => !a.IsSuccessStatusCode), a => Assert.Equal(HttpStatusCode.Conflict, a.StatusCode));
        Assert.Equal(seen + 1, await SeenAsync(office));
    }

    [Fact]
    public async Task A_key_sent_again_gets_the_first_answer_and_one_entry_stands_in_the_audit_log()
    {
        using var office = await hub.SignInAsync("office");
        var seen = await SeenAsync(office);
        var key = Guid.CreateVersion7();

        var first = await Caller.ReadAsync<SchemeVersion>(await office.SendAsync(HttpMethod.Put, "/api/scoring-scheme", Change(seen, 8), key));
        var second = await Caller.ReadAsync<SchemeVersion>(await office.SendAsync(HttpMethod.Put, "/api/scoring-scheme", Change(seen, 8), key));

        Assert.Equal(first, second);
        Assert.Equal(seen + 1, await SeenAsync(office));
        var entries = await hub.InDatabaseAsync(db => db.Set<AuditEntry>().Where(a => a.Command == nameof(ReviseScoringScheme) && a.ActorName == "office").Select(a => new { a.Entity, a.After }).ToListAsync());
        Assert.Single(entries, e => e.Entity == "ScoringScheme" && e.After!.Contains($"\"Version\": {seen + 1}", StringComparison.Ordinal) && e.After.Contains("\"MinimumDue\": 8", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Weights_that_do_not_make_one_are_refused_in_both_languages()
    {
        using var chinese = await hub.SignInAsync("office");
        using var english = await hub.SignInAsync("office", "en");
        var body = new { version = await SeenAsync(chinese), minimumDue = 5, onTimeWeight = 0.7m, closedWeight = 0.4m };

        var zh = await Caller.RefusedAsync(await PutAsync(chinese, body), HttpStatusCode.Conflict, "scoring.weights");
        var en = await Caller.RefusedAsync(await PutAsync(english, body), HttpStatusCode.Conflict, "scoring.weights");

        Assert.Equal("两项权重都应在 0 到 1 之间，最多两位小数，合计为 1。", zh["title"]!.GetValue<string>());
        Assert.Equal("Both weights must lie between 0 and 1, with two decimals at most, and add up to 1.", en["title"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(0, 0.7, 0.3)]
    [InlineData(1001, 0.7, 0.3)]
    [InlineData(5, 1.7, -0.7)]
    public async Task Numbers_out_of_range_are_refused(int minimumDue, double onTimeWeight, double closedWeight)
    {
        using var office = await hub.SignInAsync("office");

        await Caller.RefusedAsync(await PutAsync(office, new { version = 1, minimumDue, onTimeWeight, closedWeight }), HttpStatusCode.BadRequest, "validation.failed");
    }

    [Theory]
    [InlineData("leader")]
    [InlineData("inspector")]
    [InlineData("contact.a")]
    public async Task Only_the_office_and_the_administrator_revise(string userName)
    {
        using var caller = await hub.SignInAsync(userName);

        await Caller.RefusedAsync(await PutAsync(caller, Change(1)), HttpStatusCode.Forbidden, "permission.denied");
    }

    private static async Task<int> SeenAsync(Caller caller) => (await caller.GetAsync<ScoringSchemePage>("/api/scoring-scheme")).Current.Version;

    private static object Change(int version, int minimumDue = 4) => new { version, minimumDue, onTimeWeight = 0.7m, closedWeight = 0.3m };

    private static Task<HttpResponseMessage> PutAsync(Caller caller, object body) => caller.SendAsync(HttpMethod.Put, "/api/scoring-scheme", body);
}
