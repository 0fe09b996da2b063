using CampaignHub.Api.Features.Audit;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Audit;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Audit;

[Collection(QuietDefinition.Name)]
public sealed class SealAuditTests(QuietHub hub) : IClassFixture<QuietHub>
{
    private Task<List<AuditBlock>> BlocksAsync() => hub.InDatabaseAsync(db => db.Set<AuditBlock>().AsNoTracking().OrderBy(b => b.Number).ToListAsync());

    private async Task<AuditVerification> VerifyAsync()
    {
        using var admin = await hub.SignInAsync("admin");
        return await admin.GetAsync<AuditVerification>("/api/audit/verify");
    }

    [Fact]
    public async Task Every_line_is_sealed_once_and_each_block_hangs_on_the_one_before()
    {
        await hub.SealAsync();
        await hub.LogAsync();
        await hub.SealAsync();
        await hub.LogAsync();
        await hub.SealAsync();
        Assert.Equal(0, await hub.SealAsync());

        var blocks = await BlocksAsync();
        Assert.True(blocks.Count >= 3);
        Assert.Equal(blocks.Select((_, i) => (long)i + 1), blocks.Select(b => b.Number));
        Assert.Equal(blocks.Select(b => b.Hash).SkipLast(1), blocks.Skip(1).Select(b => b.PreviousHash));
        Assert.Equal(await hub.InDatabaseAsync(db => db.Set<AuditEntry>().CountAsync()), blocks.Sum(b => b.Count));
        Assert.True((await VerifyAsync()).Intact);
    }

    [Fact]
    public async Task PostgreSQL_reckons_the_same_hashes_from_the_stored_rows_by_itself()
    {
        await hub.LogAsync("墙面\"破损\"\n第二行");
        await hub.SealAsync();
        await using var connection = await hub.ConnectAsync();
        await connection.ExecuteAsync("""
            CREATE FUNCTION pg_temp.net(field text) RETURNS text LANGUAGE sql AS $$ SELECT coalesce(octet_length(convert_to(field, 'UTF8')) || ':' || field || ',', '-,') $$;
            CREATE FUNCTION pg_temp.moment(t timestamptz) RETURNS text LANGUAGE sql AS $$ SELECT to_char(t AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') $$;
            CREATE FUNCTION pg_temp.digest(field text) RETURNS text LANGUAGE sql AS $$ SELECT encode(sha256(convert_to(field, 'UTF8')), 'hex') $$;
            """);

        var reckoned = await connection.AskAsync<string[]>("""
            WITH lines AS (
                SELECT e.campaign_id, e.id, pg_temp.digest(
                    pg_temp.net('campaignhub-audit-entry-1') || pg_temp.net(e.campaign_id::text) || pg_temp.net(e.id::text) || pg_temp.net(pg_temp.moment(e.at)) || pg_temp.net(e.actor_id::text)
                    || pg_temp.net(e.actor_name) || pg_temp.net(e.client_address) || pg_temp.net(e.command) || pg_temp.net(e.entity) || pg_temp.net(e.entity_id::text)
                    || pg_temp.net(e.before::text) || pg_temp.net(e.after::text)) AS digest
                FROM audit_entries e)
            SELECT array_agg(pg_temp.digest(
                pg_temp.net('campaignhub-audit-block-1') || pg_temp.net(b.campaign_id::text) || pg_temp.net(b.number::text) || pg_temp.net(b.previous_hash) || pg_temp.net(b.through_id::text)
                || pg_temp.net(b.count::text) || pg_temp.net(pg_temp.moment(b.sealed_at))
                || pg_temp.net((SELECT coalesce(string_agg(l.id || ' ' || l.digest || E'\n', '' ORDER BY l.id), '') FROM lines l
                    WHERE l.campaign_id = b.campaign_id AND l.id <= b.through_id AND l.id > coalesce((SELECT p.through_id FROM audit_blocks p WHERE p.campaign_id = b.campaign_id AND p.number = b.number - 1), 0))))
                ORDER BY b.number) FROM audit_blocks b
            """);

        Assert.Equal((await BlocksAsync()).Select(b => b.Hash), reckoned);
    }

    [Fact]
    public async Task A_transaction_that_began_before_and_commits_after_is_waited_for_by_the_seal_and_by_nobody_else()
    {
        await hub.SealAsync();
        var before = (await BlocksAsync()).Count;
        await using var slow = await hub.ConnectAsync();
        await using var open = await slow.BeginTransactionAsync();
        await slow.ExecuteAsync(hub.Insert("'slow'"));
        await hub.LogAsync();

        Assert.Equal(0, await hub.SealAsync());
        Assert.Equal(0, await hub.SealAsync());
        Assert.Equal(before, (await BlocksAsync()).Count);
        await hub.LogAsync();
        await open.CommitAsync();

        Assert.True(await hub.SealAsync() >= 2);
        await hub.SealAsync();
        Assert.True(await hub.InDatabaseAsync(db => db.Set<AuditEntry>().Where(e => e.ActorName == "slow").AllAsync(e => db.Set<AuditBlock>().Any(b => b.ThroughId >= e.Id))));
        Assert.True((await VerifyAsync()).Intact);
    }

    [Fact]
    public async Task An_id_is_drawn_only_by_a_transaction_that_has_its_number()
    {
        await using var connection = await hub.ConnectAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        Assert.True(await connection.AskAsync<bool>("SELECT pg_current_xact_id_if_assigned() IS NULL"));

        await connection.AskAsync<long>($"SELECT {await connection.AskAsync<string>("SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = 'audit_entries'::regclass")}");

        Assert.False(await connection.AskAsync<bool>("SELECT pg_current_xact_id_if_assigned() IS NULL"));
    }

    [Fact]
    public async Task Of_several_servers_one_seals_and_the_others_do_not_wait()
    {
        await hub.LogAsync();
        await using var other = await hub.ConnectAsync();
        await using (var sealing = await other.BeginTransactionAsync())
        {
            await other.ExecuteAsync($"INSERT INTO audit_chains (campaign_id, blocks, horizon) VALUES ('{hub.CampaignId}', 0, 0) ON CONFLICT DO NOTHING");
            await sealing.CommitAsync();
        }

        await using (await other.BeginTransactionAsync())
        {
            await other.ExecuteAsync($"SELECT 1 FROM audit_chains WHERE campaign_id = '{hub.CampaignId}' FOR UPDATE");
            Assert.Equal(new SealedAudit(0, 0, GoOn: false), await hub.SealOnceAsync());
        }

        await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            await hub.LogAsync($"问题{i}");
            await hub.SealAsync();
        }));
        await hub.SealAsync();
        await hub.SealAsync();
        Assert.True(await VerifyAsync() is { Intact: true });
    }

    [Fact]
    public async Task A_long_history_is_cut_into_blocks()
    {
        await hub.SealAsync();
        await using (var connection = await hub.ConnectAsync()) await connection.ExecuteAsync(hub.Insert("'many'", "FROM generate_series(1, 2500)"));

        Assert.Equal(2500, await hub.SealAsync());

        Assert.Equal([1000, 1000, 500], (await BlocksAsync()).TakeLast(3).Select(b => b.Count));
        Assert.True((await VerifyAsync()).Intact);
    }

    [Fact]
    public async Task A_restored_backup_whose_old_cluster_had_come_further_is_sealed_on()
    {
        await hub.LogAsync();
        await hub.SealOnceAsync();
        await using (var connection = await hub.ConnectAsync()) await connection.ExecuteAsync("UPDATE audit_chains SET noted_in = 999999999999, horizon = (SELECT max(id) FROM audit_entries)");

        Assert.True(await hub.SealAsync() > 0);
    }
}
