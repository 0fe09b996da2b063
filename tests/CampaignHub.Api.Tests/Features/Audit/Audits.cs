using CampaignHub.Api.Features.Audit;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Api.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CampaignHub.Api.Tests.Features.Audit;

/// <summary>What the clock and a tamperer do to the audit.</summary>
public static class Audits
{
    /// <summary>Sends what the tick sends, once.</summary>
    public static async Task<SealedAudit> SealOnceAsync(this Hub hub)
    {
        await using var scope = hub.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Actor = Actor.SystemIn(hub.CampaignId);
        return await scope.ServiceProvider.GetRequiredService<Pipe>().Send(new SealAudit(), CancellationToken.None);
    }

    /// <summary>Seals until nothing more can be sealed now; returns how many lines were.</summary>
    public static async Task<int> SealAsync(this Hub hub)
    {
        var entries = 0;
        for (var again = true; again;)
        {
            var step = await hub.SealOnceAsync();
            (entries, again) = (entries + step.Entries, step.GoOn);
        }

        return entries;
    }

    public static async Task<NpgsqlConnection> ConnectAsync(this Hub hub)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(hub.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public static async Task<int> ExecuteAsync(this NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync();
    }

    public static async Task<T> AskAsync<T>(this NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Changes what is sealed, as somebody may who takes the guards away first; returns how many rows that was.</summary>
    public static async Task<int> TamperAsync(this Hub hub, string sql)
    {
        await using var connection = await hub.ConnectAsync();
        return await connection.ExecuteAsync($"""
            ALTER TABLE audit_entries DISABLE TRIGGER append_only; ALTER TABLE audit_blocks DISABLE TRIGGER append_only;
            {sql};
            ALTER TABLE audit_entries ENABLE ALWAYS TRIGGER append_only; ALTER TABLE audit_blocks ENABLE ALWAYS TRIGGER append_only
            """);
    }

    /// <summary>A line written by hand; its id and transaction number come from the defaults.</summary>
    public static string Insert(this Hub hub, string values = "'x'", string from = "") =>
        $"INSERT INTO audit_entries (campaign_id, at, actor_id, actor_name, command, entity) SELECT '{hub.CampaignId}', '2018-07-10T01:00:00Z', '{Guid.Empty}', {values}, 'ByHand', 'Unit' {from}";
}
