using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CampaignHub.Benchmarks;

/// <summary>
/// An export of 130,000 cases to XLSX and to CSV over HTTP, asked for, awaited and fetched, beside a bare COPY of the same rows to text. Limits: 60 s, and 300 MB more than the server
/// held before. The peak is what the system saw of the server's process (VmHWM, reset before each).
/// </summary>
internal static class ExportBenchmark
{
    private const string Password = "bench-password-1";
    private const int Rows = 130_000;

    private const string Copy = """
        COPY (SELECT c.number, c.description, c.category, c.state, c.source, u.name_zh, p.name_zh, c.address, c.logged_at, c.due_at, c.closed_at, c.return_count
              FROM cases c LEFT JOIN units u ON u.id = c.unit_id LEFT JOIN points p ON p.id = c.point_id ORDER BY c.logged_at DESC, c.id DESC) TO STDOUT
        """;

    public static async Task<int> RunAsync()
    {
        var directory = Directory.CreateTempSubdirectory("campaignhub-bench-").FullName;
        try
        {
            var binaries = EmbeddedPostgresOptions.FindBinaries() ?? throw new InvalidOperationException("PostgreSQL is not prepared: run ./campaignhub bench.");
            var options = new EmbeddedPostgresOptions { DataDirectory = Path.Combine(directory, "postgres"), BinariesDirectory = binaries, Durable = true };
            await using var postgres = await EmbeddedPostgres.StartAsync(options, NullLogger.Instance, CancellationToken.None);
            await using var server = await ServerProcess.StartAsync(directory, postgres.ConnectionString);
            var campaignId = await LogCaseBenchmark.SetUpAsync(server.Address);
            await LedgerFill.BeginAsync(postgres.ConnectionString, campaignId);
            await LedgerFill.FillToAsync(postgres.ConnectionString, campaignId, Rows);
            using var leader = await LeaderAsync(server.Address);
            await ExportAsync(leader, "csv", "{ \"search\": \"尽快处置\" }");
            Console.WriteLine($"Export of {Rows.ToString("N0", CultureInfo.InvariantCulture)} cases, {Environment.ProcessorCount} cores shared by client, server and database, load {SideBySide.Load}");
            Console.WriteLine($"{"format",-6} {"seconds",8} {"held MB",8} {"peak MB",8} {"more MB",8} {"file MB",8} {"COPY s",8} {"times COPY",10}");
            foreach (var format in new[] { "xlsx", "csv" })
            {
                var bare = await CopyAsync(postgres.ConnectionString);
                var held = server.Memory("VmRSS");
                server.ForgetPeak();
                var started = Stopwatch.GetTimestamp();
                var bytes = await ExportAsync(leader, format, "{}");
                var (seconds, peak) = (Stopwatch.GetElapsedTime(started).TotalSeconds, server.Memory("VmHWM"));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{format,-6} {seconds,8:0.0} {held,8} {peak,8} {peak - held,8} {bytes / 1e6,8:0.0} {bare,8:0.00} {seconds / bare,10:0.0}"));
                if (seconds > 60 || peak - held > 300) Console.WriteLine("over the limit of 60 s or 300 MB");
            }
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }

        return 0;
    }

    private static async Task<HubCaller> LeaderAsync(Uri address)
    {
        using (var administrator = new HubCaller(address))
        {
            await administrator.SignInAsync("admin", Password);
            await administrator.PostAsync("/api/users", new JsonObject { ["userName"] = "leader", ["displayName"] = "leader", ["password"] = Password, ["assignments"] = new JsonArray(new JsonObject { ["role"] = "leader", ["scopeKind"] = "campaign" }) });
        }

        var leader = new HubCaller(address);
        await leader.SignInAsync("leader", Password);
        return leader;
    }

    /// <summary>Asks, waits and fetches; returns the file's length.</summary>
    private static async Task<long> ExportAsync(HubCaller leader, string format, string filter)
    {
        var id = Guid.CreateVersion7().ToString();
        await leader.PostAsync("/api/case-exports", new JsonObject { ["exportId"] = id, ["format"] = format, ["sort"] = "loggedAt", ["filter"] = JsonNode.Parse(filter) });
        while (true)
        {
            var state = (await leader.GetAsync("/api/case-exports?limit=1"))["items"]![0]!["state"]!.GetValue<string>();
            if (state == "done") return (await leader.DownloadAsync($"/api/case-exports/{id}/file")).LongLength;
            if (state is "failed" or "cancelled") throw new InvalidOperationException($"The export ended as {state}.");
            await Task.Delay(100);
        }
    }

    private static async Task<double> CopyAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var started = Stopwatch.GetTimestamp();
        using var rows = await connection.BeginTextExportAsync(Copy);
        var block = new char[1 << 16];
        while (await rows.ReadAsync(block) > 0)
        {
        }

        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
