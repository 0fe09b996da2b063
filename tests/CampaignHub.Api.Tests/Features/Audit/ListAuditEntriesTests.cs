using System.Net;
using CampaignHub.Api.Features.Audit;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Audit;

public sealed class ListAuditEntriesTests(Hub hub) : IClassFixture<Hub>
{
    private static async Task<List<AuditRow>> RowsAsync(Caller caller, string query) => [.. (await caller.GetAsync<AuditPage>($"/api/audit?{query}")).Items];

    [Fact]
    public async Task Each_filter_cuts_by_itself_and_together()
    {
        hub.Clock.Set(new(2018, 7, 10, 15, 0, 0, TimeSpan.Zero));
        var caseId = await hub.LogAsync("广场东侧垃圾暴露_1");
        hub.Clock.Advance(TimeSpan.FromHours(2));
        await hub.DispatchAsync(caseId, hub.UnitA);
        using var admin = await hub.SignInAsync("admin");

        var ofCase = await RowsAsync(admin, $"entityId={caseId}");
        Assert.Equal([nameof(DispatchCase), nameof(LogIssue)], ofCase.Select(r => r.Command));
        Assert.Equal([("office", true, true), ("inspector", false, true)], ofCase.Select(r => (r.ActorName, r.HasBefore, r.HasAfter)));
        Assert.All(ofCase, r => Assert.Equal("RectificationCase", r.Entity));

        Assert.Equal([nameof(LogIssue)], (await RowsAsync(admin, $"entityId={caseId}&actorId={ofCase[1].ActorId}")).Select(r => r.Command));
        Assert.Equal([nameof(LogIssue)], (await RowsAsync(admin, $"entityId={caseId}&who=inspec")).Select(r => r.Command));
        Assert.Equal([nameof(DispatchCase)], (await RowsAsync(admin, $"entityId={caseId}&command=DispatchCase")).Select(r => r.Command));
        Assert.Equal([nameof(LogIssue)], (await RowsAsync(admin, "search=" + Uri.EscapeDataString("垃圾暴露_1"))).Select(r => r.Command));
        Assert.Empty(await RowsAsync(admin, "search=" + Uri.EscapeDataString("垃圾暴露_%")));
        Assert.All(await RowsAsync(admin, "entity=HubUser"), r => Assert.Equal("HubUser", r.Entity));

        // 15:00 UTC is 23:00 of the 10th in the campaign, two hours later it is the 11th.
        Assert.Equal([nameof(LogIssue)], (await RowsAsync(admin, $"entityId={caseId}&to=2018-07-10")).Select(r => r.Command));
        Assert.Equal([nameof(DispatchCase)], (await RowsAsync(admin, $"entityId={caseId}&from=2018-07-11")).Select(r => r.Command));
        Assert.Equal(2, (await RowsAsync(admin, $"entityId={caseId}&from=0001-01-01&to=9999-12-31")).Count);
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_doubles_even_within_one_instant()
    {
        await using (var connection = await hub.ConnectAsync()) await connection.ExecuteAsync(hub.Insert("'pages'", "FROM generate_series(1, 25)"));
        using var office = await hub.SignInAsync("office");
        var all = await RowsAsync(office, "command=ByHand&who=pages&limit=200");

        var (seen, cursor) = (new List<long>(), (string?)null);
        do
        {
            var page = await office.GetAsync<AuditPage>($"/api/audit?command=ByHand&who=pages&limit=10&cursor={cursor}");
            seen.AddRange(page.Items.Select(r => r.EntryId));
            cursor = page.Next;
        }
        while (cursor is not null);

        Assert.Equal(25, seen.Count);
        Assert.Equal(all.Select(r => r.EntryId), seen);
        Assert.Equal(seen.OrderDescending(), seen);
    }

    [Fact]
    public async Task A_search_that_finds_little_looks_at_a_part_of_the_history_and_says_how_far_it_came()
    {
        await using (var connection = await hub.ConnectAsync())
        {
            await connection.ExecuteAsync(hub.Insert("'needle'").Replace("'2018-07-10T01:00:00Z'", "'2017-01-01T00:00:00Z'", StringComparison.Ordinal));
            await connection.ExecuteAsync(hub.Insert("'hay'", "FROM generate_series(1, 10050)").Replace("'2018-07-10T01:00:00Z'", "'2018-01-01T00:00:00Z'", StringComparison.Ordinal));
        }

        using var admin = await hub.SignInAsync("admin");
        var first = await admin.GetAsync<AuditPage>("/api/audit?who=needle&to=2018-01-02");
        Assert.Empty(first.Items);
        Assert.Equal(new DateTimeOffset(2018, 1, 1, 0, 0, 0, TimeSpan.Zero), first.SearchedBackTo);

        var second = await admin.GetAsync<AuditPage>($"/api/audit?who=needle&to=2018-01-02&cursor={first.Next}");

        Assert.Equal(("needle", null, null), (Assert.Single(second.Items).ActorName, second.Next, second.SearchedBackTo));
    }

    [Fact]
    public async Task No_filter_reads_more_of_the_history_than_its_page()
    {
        await using var connection = await hub.ConnectAsync();
        await connection.ExecuteAsync(hub.Insert("'bulk'", "FROM generate_series(1, 30000)"));
        await connection.ExecuteAsync("ANALYZE audit_entries");
        foreach (var filter in new[] { "", "AND actor_id = gen_random_uuid()", $"AND entity_id = '{hub.UnitA}'", "AND command = 'ByHand'", "AND command = 'Never'", "AND at >= '2018-01-01' AND at < '2018-08-01'" })
        {
            await using var ask = new Npgsql.NpgsqlCommand($"EXPLAIN SELECT id FROM audit_entries WHERE campaign_id = '{hub.CampaignId}' {filter} ORDER BY at DESC, id DESC LIMIT 51", connection);
            var plan = "";
            await using (var reader = await ask.ExecuteReaderAsync()) while (await reader.ReadAsync()) plan += reader.GetString(0) + "\n";
            Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("Sort Key", plan, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Another_campaigns_history_is_out_of_sight_and_a_unit_contact_sees_none()
    {
        await using (var connection = await hub.ConnectAsync()) await connection.ExecuteAsync(hub.Insert("'foreign'").Replace(hub.CampaignId.ToString(), Guid.CreateVersion7().ToString(), StringComparison.Ordinal));
        using var admin = await hub.SignInAsync("admin");
        using var contact = await hub.SignInAsync("contact.a");

        Assert.Empty(await RowsAsync(admin, "who=foreign"));
        await Caller.RefusedAsync(await contact.GetAsync("/api/audit"), HttpStatusCode.Forbidden, "permission.denied");
        await Caller.RefusedAsync(await admin.GetAsync("/api/audit?cursor=nonsense"), HttpStatusCode.BadRequest, "validation.failed");
    }
}
