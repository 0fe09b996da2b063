using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CampaignHub.Benchmarks;

/// <summary>What the embedded database says of itself; while it listens, every statement the server under test sends, with its values.</summary>
internal sealed partial class StatementLog : ILogger
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ConcurrentQueue<string> lines = new();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => lines.Enqueue(formatter(state, exception));

    /// <summary>The statements between a request and its answer, in their order, values in place of parameters.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(string connectionString, Func<Task> request)
    {
        var administration = new NpgsqlConnectionStringBuilder(connectionString) { Username = "postgres", Database = "postgres", Pooling = false };
        await using var connection = new NpgsqlConnection(administration.ConnectionString);
        await connection.OpenAsync();
        await RunAsync(connection, "ALTER SYSTEM SET log_line_prefix = '@'");
        await RunAsync(connection, "ALTER SYSTEM SET log_statement = 'all'");
        await RunAsync(connection, "SELECT pg_reload_conf()");
        await UntilAsync(connection, "listening");
        await QuietAsync(connectionString);
        lines.Clear();
        await request();
        await UntilAsync(connection, "listened");
        var said = string.Join('\n', lines.TakeWhile(l => !l.Contains("'listened'", StringComparison.Ordinal))) + "\n@";
        await RunAsync(connection, "ALTER SYSTEM RESET log_statement");
        await RunAsync(connection, "SELECT pg_reload_conf()");
        return [.. Entry().Matches(said).Select(m => WithValues(Whole(m.Groups["sql"]), Whole(m.Groups["values"]))).Where(sql => !sql.Contains("'listening'", StringComparison.Ordinal))];

        static string Whole(Group lines) => lines.Value.Replace("\n\t", "\n", StringComparison.Ordinal);
    }

    /// <summary>Waits until a statement of our own has come through the log, and with it all before it.</summary>
    private async Task UntilAsync(NpgsqlConnection connection, string mark)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!lines.Any(l => l.Contains($"'{mark}'", StringComparison.Ordinal)))
        {
            await RunAsync(connection, $"SELECT '{mark}'");
            await Task.Delay(20, patience.Token);
        }
    }

    /// <summary>Waits until nothing is left to be told of what was done before.</summary>
    private static async Task QuietAsync(string connectionString)
    {
        using var patience = new CancellationTokenSource(Patience);
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(patience.Token);
        await using var waiting = new NpgsqlCommand("SELECT EXISTS (SELECT 1 FROM outbox_messages WHERE delivered_at IS NULL)", connection);
        while (await waiting.ExecuteScalarAsync(patience.Token) is true) await Task.Delay(20, patience.Token);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>pgbench takes a colon and a word for a variable, so that colons in values are written otherwise.</summary>
    private static string WithValues(string sql, string values)
    {
        var of = Value().Matches(values).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["value"].Value);
        return Parameter().Replace(sql, p => of[p.Value] is "NULL" ? "NULL" : $"E{of[p.Value].Replace("\\", @"\\", StringComparison.Ordinal).Replace(":", @"\x3A", StringComparison.Ordinal)}");
    }

    [GeneratedRegex(@"^@LOG:  (statement|execute [^:]*): (?<sql>.*?)(\n@DETAIL:  [Pp]arameters: (?<values>.*?))?(?=\n@)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"(?<name>\$\d+) = (?<value>NULL|'(?:[^']|'')*')")]
    private static partial Regex Value();

    [GeneratedRegex(@"\$\d+")]
    private static partial Regex Parameter();
}
