using CampaignHub.Api.Tests.Features.Audit;
using CampaignHub.Api.Tests.Harness;
using Npgsql;

namespace CampaignHub.Api.Tests.Platform.Data;

public sealed class AppendOnlyTests(Hub hub) : IClassFixture<Hub>
{
    [Theory]
    [InlineData("UPDATE audit_entries SET actor_name = 'x'")]
    [InlineData("UPDATE audit_entries SET actor_name = 'x' WHERE false")]
    [InlineData("DELETE FROM audit_entries")]
    [InlineData("TRUNCATE audit_entries")]
    [InlineData("UPDATE audit_blocks SET hash = 'x'")]
    [InlineData("DELETE FROM audit_blocks")]
    [InlineData("TRUNCATE audit_blocks")]
    public async Task The_servers_own_role_cannot_change_or_remove_what_was_written(string sql)
    {
        await hub.LogAsync();
        await hub.SealAsync();
        await using var connection = await hub.ConnectAsync();

        var refused = await Assert.ThrowsAsync<PostgresException>(() => connection.ExecuteAsync(sql));

        Assert.Equal((PostgresErrorCodes.InsufficientPrivilege, true), (refused.SqlState, refused.MessageText.EndsWith("is append-only", StringComparison.Ordinal)));
    }
}
