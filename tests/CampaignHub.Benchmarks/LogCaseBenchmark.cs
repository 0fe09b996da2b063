using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignHub.Benchmarks;

/// <summary>
/// Logging a case as a scoped user, over HTTP, with its timeline, audit and outbox rows in one transaction, beside the same statements sent
/// by pgbench to the same server in the same run. Prints both rates and their ratio, at 1 and at 16 connections. Durable settings.
/// </summary>
internal static class LogCaseBenchmark
{
    private const string Password = "bench-password-1";
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(8);

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
            await using var postgres = await EmbeddedPostgres.StartAsync(options, NullLogger.Instance, CancellationToken.None);
            await using var server = await ServerProcess.StartAsync(directory, postgres.ConnectionString);
            var campaignId = await SetUpAsync(server.Address);
            var script = Path.Combine(directory, "log-case.sql");
            await File.WriteAllTextAsync(script, Pgbench.LogCase(campaignId));

            Console.WriteLine($"Log a case (case, event, audit and outbox rows in one transaction): {Span.TotalSeconds:0} s each, {Environment.ProcessorCount} cores shared by client, server and database");
            Console.WriteLine($"{"connections",11} {"HTTP/s",9} {"p50 ms",8} {"p95 ms",8} {"pgbench/s",10} {"ratio",6}");
            foreach (var connections in new[] { 1, 16 })
            {
                await HttpAsync(server.Address, connections, TimeSpan.FromSeconds(3));
                var (rate, p50, p95) = await HttpAsync(server.Address, connections, Span);
                var bare = await Pgbench.RunAsync(pgbench, script, postgres.ConnectionString, connections, Span);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{connections,11} {rate,9:0} {p50,8:0.0} {p95,8:0.0} {bare,10:0} {rate / bare,6:0.00}"));
            }
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }

        return 0;
    }

    private static async Task<(double Rate, double P50, double P95)> HttpAsync(Uri address, int connections, TimeSpan span)
    {
        var times = new ConcurrentBag<double>();
        var callers = await Task.WhenAll(Enumerable.Range(0, connections).Select(async _ =>
        {
            var caller = new HubCaller(address);
            await caller.SignInAsync("inspector", Password);
            return caller;
        }));
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(callers.Select(async caller =>
        {
            using (caller)
            {
                while (Stopwatch.GetElapsedTime(started) < span)
                {
                    var one = Stopwatch.GetTimestamp();
                    await caller.PostAsync("/api/cases", new JsonObject
                    {
                        ["caseId"] = Guid.CreateVersion7().ToString(),
                        ["description"] = "沿街商户占道经营，影响行人通行",
                        ["category"] = "占道经营",
                        ["longitude"] = 119.38,
                        ["latitude"] = 43.98,
                    });
                    times.Add(Stopwatch.GetElapsedTime(one).TotalMilliseconds);
                }
            }
        }));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var sorted = times.Order().ToList();
        return (sorted.Count / seconds, sorted[sorted.Count / 2], sorted[sorted.Count * 95 / 100]);
    }

    internal static async Task<Guid> SetUpAsync(Uri address)
    {
        using var administrator = new HubCaller(address);
        var made = await administrator.PostAsync("/api/setup", new JsonObject
        {
            ["nameZh"] = "基准",
            ["nameEn"] = "Benchmark",
            ["timeZone"] = "Asia/Shanghai",
            ["agencyCode"] = "测",
            ["agencyNameZh"] = "基准测试",
            ["agencyNameEn"] = "Benchmark",
            ["administratorUserName"] = "admin",
            ["administratorDisplayName"] = "admin",
            ["administratorPassword"] = Password,
        }, ("X-Setup-Token", ServerProcess.SetupToken));
        await administrator.SignInAsync("admin", Password);
        await administrator.PostAsync("/api/users", new JsonObject { ["userName"] = "inspector", ["displayName"] = "inspector", ["assignments"] = new JsonArray(new JsonObject { ["role"] = "inspector", ["scopeKind"] = "campaign" }), ["password"] = Password });
        return Guid.Parse(made["campaignId"]!.GetValue<string>());
    }
}
