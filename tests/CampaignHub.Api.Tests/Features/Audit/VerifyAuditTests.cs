using System.Net;
using CampaignHub.Api.Features.Audit;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Audit;

namespace CampaignHub.Api.Tests.Features.Audit;

/// <summary>Each test has a server of its own: what one breaks stays broken.</summary>
[Collection(QuietDefinition.Name)]
public sealed class VerifyAuditTests(QuietCluster quiet) : IAsyncLifetime
{
    private readonly QuietHub hub = new(quiet);
    private Caller? admin;
    private long middle;

    public async ValueTask InitializeAsync()
    {
        await hub.InitializeAsync();
        admin = await hub.SignInAsync("admin");
        for (var i = 0; i < 3; i++)
        {
            await hub.LogAsync();
            await hub.SealAsync();
        }

        await using var connection = await hub.ConnectAsync();
        middle = await connection.AskAsync<long>("SELECT id FROM audit_entries WHERE id <= (SELECT through_id FROM audit_blocks WHERE number = 2) AND command = 'LogIssue' ORDER BY id DESC LIMIT 1");
    }

    public async ValueTask DisposeAsync()
    {
        admin?.Dispose();
        await hub.DisposeAsync();
    }

    private Task<AuditVerification> VerifyAsync() => admin!.GetAsync<AuditVerification>("/api/audit/verify");

    private async Task BrokenAsync(AuditBreak expected, string sql)
    {
        Assert.True((await VerifyAsync()).Intact);
        Assert.True(await hub.TamperAsync(sql) > 0);

        var found = await VerifyAsync();
        Assert.Equal((false, expected), (found.Intact, found.Break));

        using var output = new StringWriter();
        Assert.False(await AuditVerifyRun.VerifyAsync(hub.Services, output, CancellationToken.None));
        Assert.Contains($"BROKEN: {expected.Kind}, block {expected.Block}", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_sealed_is_verified_and_what_is_not_yet_is_counted()
    {
        await hub.LogAsync();

        var found = await VerifyAsync();

        Assert.Equal((true, 3L, null), (found.Intact, found.LastBlock, found.Break));
        Assert.True(found is { Entries: > 3, Unsealed: > 0, LastHash.Length: 64 });
        using var output = new StringWriter();
        Assert.True(await AuditVerifyRun.VerifyAsync(hub.Services, output, CancellationToken.None));
        Assert.Contains($"Test County Campaign: intact; {found.Entries} entries in 3 blocks", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("actor_name = 'somebody else'")]
    [InlineData("at = at + interval '1 microsecond'")]
    [InlineData("after = jsonb_set(after, '{Description}', '\"nothing\"')")]
    [InlineData("client_address = NULL")]
    [InlineData("entity_id = gen_random_uuid()")]
    public Task A_changed_line_is_named(string change) => BrokenAsync(new(AuditBreakKind.EntryChanged, 2, middle), $"UPDATE audit_entries SET {change} WHERE id = {middle}");

    [Fact]
    public Task A_removed_line_is_named() => BrokenAsync(new(AuditBreakKind.EntryRemoved, 2, middle), $"DELETE FROM audit_entries WHERE id = {middle}");

    [Fact]
    public async Task A_line_put_between_is_named()
    {
        await using var connection = await hub.ConnectAsync();
        await using (await connection.BeginTransactionAsync()) await connection.AskAsync<long>("SELECT nextval('audit_entry_id')");
        var gap = await connection.AskAsync<long>("SELECT last_value FROM audit_entry_id");
        await hub.LogAsync();
        await hub.SealAsync();

        await BrokenAsync(
            new(AuditBreakKind.EntryInserted, 4, gap),
            $"INSERT INTO audit_entries (id, campaign_id, at, actor_id, actor_name, command, entity) SELECT {gap}, campaign_id, at, actor_id, actor_name, command, entity FROM audit_entries WHERE id = {middle}");
    }

    [Fact]
    public Task A_changed_block_is_named() => BrokenAsync(new(AuditBreakKind.BlockChanged, 2, null), "UPDATE audit_blocks SET sealed_at = sealed_at + interval '1 day' WHERE number = 2");

    [Fact]
    public Task A_block_reckoned_anew_breaks_the_next_one() => BrokenAsync(
        new(AuditBreakKind.BlockChanged, 3, null),
        "DELETE FROM audit_blocks WHERE number = 3; INSERT INTO audit_blocks SELECT campaign_id, 3, repeat('0', 64), through_id + 1000, 0, '', sealed_at, hash FROM audit_blocks WHERE number = 2");

    [Fact]
    public Task A_removed_block_is_named() => BrokenAsync(new(AuditBreakKind.BlockRemoved, 2, null), "DELETE FROM audit_blocks WHERE number = 2");

    [Fact]
    public Task A_chain_cut_off_at_its_end_is_noticed() => BrokenAsync(new(AuditBreakKind.BlockRemoved, 3, null), "DELETE FROM audit_blocks WHERE number = 3");

    [Fact]
    public async Task A_unit_contact_may_not_verify()
    {
        using var contact = await hub.SignInAsync("contact.a");

        await Caller.RefusedAsync(await contact.GetAsync("/api/audit/verify"), HttpStatusCode.Forbidden, "permission.denied");
    }
}
