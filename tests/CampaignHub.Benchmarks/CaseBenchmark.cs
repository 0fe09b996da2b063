using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using Npgsql;

namespace CampaignHub.Benchmarks;

/// <summary>
/// Dispatching and closing cases over HTTP at 16 connections, each with its timeline, audit and outbox rows in one transaction and the answer read back, beside the statements of
/// one such request, taken from the database's log, sent by pgbench; what is told of it afterwards is the server's burden alone. Target: 0.30 of pgbench's rate. Durable settings.
/// </summary>
internal static class CaseBenchmark
{
    private const string Password = "bench-password-1";
    private const int Connections = 16;
    private const int Cases = 120_000;
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(8);

    /// <summary>Until the server's code is compiled for good; the bare database needs no such time.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(45);

    public static async Task<int> RunAsync()
    {
        if (Pgbench.Find() is not { } pgbench)
        {
            await Console.Error.WriteLineAsync("pgbench is not installed: apt-get install postgresql-contrib");
            return 1;
        }

        var directory = Directory.CreateTempSubdirectory("campaignhub-bench-").FullName;
        try
        {
            var binaries = EmbeddedPostgresOptions.FindBinaries() ?? throw new InvalidOperationException("PostgreSQL is not prepared: run ./campaignhub bench.");
            var options = new EmbeddedPostgresOptions { DataDirectory = Path.Combine(directory, "postgres"), BinariesDirectory = binaries, Durable = true };
            var log = new StatementLog();
            await using var postgres = await EmbeddedPostgres.StartAsync(options, log, CancellationToken.None);
            await using var server = await ServerProcess.StartAsync(directory, postgres.ConnectionString);
            var campaignId = await LogCaseBenchmark.SetUpAsync(server.Address);
            await AddOfficeAsync(server.Address);
            var unit = await FillAsync(postgres.ConnectionString, campaignId);
            Console.WriteLine($"Dispatch and close at {Connections} connections: {Span.TotalSeconds:0} s each, {Environment.ProcessorCount} cores shared by client, server and database, load {SideBySide.Load}");
            Console.WriteLine($"{"verb",-9} {"HTTP/s",9} {"p50 ms",8} {"p95 ms",8} {"work ms",8} {"statements",10} {"pgbench/s",10} {"ratio",6}");
            var callers = await SignInAsync(server.Address);
            var next = 0;
            foreach (var (verb, first, body) in new (string, int, Func<JsonObject>)[]
            {
                ("dispatch", 1, () => new JsonObject { ["version"] = 1, ["unitId"] = unit, ["timeLimitHours"] = 48 }), ("close", Cases / 2, () => new JsonObject { ["version"] = 1, ["note"] = "已清理" }),
            })
            {
                // A quarter of the cases for the server, which is slower, and a quarter for pgbench.
                next = first;
                int Next() => Interlocked.Increment(ref next);
                await HttpAsync(callers, verb, body, Next, WarmUp);
                var (worked, before) = (server.Worked, next);
                var (rate, p50, p95) = await HttpAsync(callers, verb, body, Next, Span);
                var work = (server.Worked - worked).TotalMilliseconds / (next - before);
                // One more, so that the session has been seen within the minute: that is written once a minute and not with every request.
                await ChangeAsync(callers[0], verb, body(), Next());
                var one = Next();
                var statements = await log.OfAsync(postgres.ConnectionString, () => ChangeAsync(callers[0], verb, body(), one));
                var script = Path.Combine(directory, $"{verb}.sql");
                await File.WriteAllTextAsync(script, Pgbench.ChangeCases(statements, CaseId(one), KeyOf(one, verb), first + (Cases / 4), Connections));
                var bare = await Pgbench.RunAsync(pgbench, script, postgres.ConnectionString, Connections, Span);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{verb,-9} {rate,9:0} {p50,8:0.0} {p95,8:0.0} {work,8:0.0} {statements.Count,10} {bare,10:0} {rate / bare,6:0.00}"));
            }

            foreach (var caller in callers) caller.Dispose();
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }

        return 0;
    }

    private static async Task AddOfficeAsync(Uri address)
    {
        using var administrator = new HubCaller(address);
        await administrator.SignInAsync("admin", Password);
        await administrator.PostAsync("/api/users", new JsonObject { ["userName"] = "office", ["displayName"] = "office", ["password"] = Password, ["assignments"] = new JsonArray(new JsonObject { ["role"] = "campaignOffice", ["scopeKind"] = "campaign" }) });
    }

    /// <summary>The first half waits to be dispatched, the second to be closed; a case's id is its number.</summary>
    private static async Task<Guid> FillAsync(string connectionString, Guid campaignId)
    {
        await LedgerFill.BeginAsync(connectionString, campaignId);
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using (var fill = new NpgsqlCommand($"""
            INSERT INTO cases (id, number, description, search_text, state, source, unit_id, logged_by, logged_by_name, logged_at, due_at, score_due_at, return_count, version, campaign_id)
            SELECT (lpad(to_hex(n), 8, '0') || '-0000-7000-8000-000000000000')::uuid, n, '沿街商户占道经营', '沿街商户占道经营', CASE WHEN n <= {Cases / 2} THEN 'Logged' ELSE 'Submitted' END, 'AdHoc',
                CASE WHEN n > {Cases / 2} THEN u.id END, o.id, 'inspector', now() - interval '1 day', CASE WHEN n > {Cases / 2} THEN now() END, CASE WHEN n > {Cases / 2} THEN now() END, 0, 1, '{campaignId}'
            FROM generate_series(1, {Cases}) n, (SELECT id FROM units WHERE code = 'B1') u, (SELECT id FROM users WHERE user_name = 'inspector') o;
            INSERT INTO case_events (case_id, sequence, at, by_name, by_user_id, campaign_id, kind) SELECT id, 1, logged_at, logged_by_name, logged_by, campaign_id, 'Logged' FROM cases;
            """, connection) { CommandTimeout = 0 }) await fill.ExecuteNonQueryAsync();
        await using (var settle = new NpgsqlCommand("VACUUM ANALYZE", connection) { CommandTimeout = 0 }) await settle.ExecuteNonQueryAsync();
        await using var unit = new NpgsqlCommand("SELECT id FROM units WHERE code = 'B1'", connection);
        return (Guid)(await unit.ExecuteScalarAsync())!;
    }

    private static Task<HubCaller[]> SignInAsync(Uri address) => Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
    {
        var caller = new HubCaller(address);
        await caller.SignInAsync("office", Password);
        return caller;
    }));

    private static async Task<(double Rate, double P50, double P95)> HttpAsync(HubCaller[] callers, string verb, Func<JsonObject> body, Func<int> next, TimeSpan span)
    {
        var times = new ConcurrentBag<double>();
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(callers.Select(async caller =>
        {
            while (Stopwatch.GetElapsedTime(started) < span)
            {
                var one = Stopwatch.GetTimestamp();
                await ChangeAsync(caller, verb, body(), next());
                times.Add(Stopwatch.GetElapsedTime(one).TotalMilliseconds);
            }
        }));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var sorted = times.Order().ToList();
        return (sorted.Count / seconds, sorted[sorted.Count / 2], sorted[sorted.Count * 95 / 100]);
    }

    private static Task ChangeAsync(HubCaller caller, string verb, JsonObject body, int number) => caller.PostAsync($"/api/cases/{CaseId(number)}/{verb}", body, ("Idempotency-Key", KeyOf(number, verb)));

    private static string CaseId(int number) => $"{number:x8}-0000-7000-8000-000000000000";

    private static string KeyOf(int number, string verb) => $"{number:x8}-0000-7000-8000-{(verb is "dispatch" ? 1 : 2):d12}";
}
