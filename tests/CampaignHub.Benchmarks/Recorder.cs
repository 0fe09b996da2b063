using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace CampaignHub.Benchmarks;

/// <summary>Keeps the statements that a handler sends, with their values, so that they can be sent again without it.</summary>
internal sealed class Recorder : DbCommandInterceptor
{
    public List<(string Text, List<NpgsqlParameter> Values)> Commands { get; } = [];

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Commands.Add((command.CommandText, [.. command.Parameters.Cast<NpgsqlParameter>().Select(p => p.Clone())]));
        return ValueTask.FromResult(result);
    }

    public static async Task ReplayAsync(NpgsqlConnection connection, IEnumerable<(string Text, List<NpgsqlParameter> Values)> commands)
    {
        foreach (var (text, values) in commands)
        {
            await using var command = new NpgsqlCommand(text, connection);
            command.Parameters.AddRange(values.Select(v => v.Clone()).ToArray());
            await using var rows = await command.ExecuteReaderAsync();
            var cells = new object[rows.FieldCount];
            while (await rows.ReadAsync()) rows.GetValues(cells);
        }
    }
}
