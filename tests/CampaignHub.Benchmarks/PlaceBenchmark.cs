using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Geometry;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Domain.Organisation;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CampaignHub.Benchmarks;

/// <summary>From a coordinate to its grid among 20,000 drawn areas of 41 corners: in process, and over HTTP with the way down and everybody who answers. Limits: 50 µs and 20 ms (p95).</summary>
internal static class PlaceBenchmark
{
    private const string Password = "bench-password-1";
    private const int Columns = 200;
    private const int Rows = 100;
    private const double West = 119;
    private const double South = 43;
    private const double Side = 0.005;
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(6);

    public static async Task<int> RunAsync()
    {
        var squares = Squares().ToList();
        Console.WriteLine($"From a coordinate to its grid: {squares.Count:N0} areas of {squares[0].Outline.Polygons[0][0].Length} corners, {Environment.ProcessorCount} cores");
        InProcess(squares);
        var directory = Directory.CreateTempSubdirectory("campaignhub-bench-").FullName;
        try
        {
            var binaries = EmbeddedPostgresOptions.FindBinaries() ?? throw new InvalidOperationException("PostgreSQL is not prepared: run ./campaignhub bench.");
            var options = new EmbeddedPostgresOptions { DataDirectory = Path.Combine(directory, "postgres"), BinariesDirectory = binaries, Durable = true };
            await using var postgres = await EmbeddedPostgres.StartAsync(options, NullLogger.Instance, CancellationToken.None);
            await using var server = await ServerProcess.StartAsync(directory, postgres.ConnectionString);
            var campaignId = await LogCaseBenchmark.SetUpAsync(server.Address);
            await FillAsync(postgres.ConnectionString, campaignId, squares);
            Console.WriteLine($"{"connections",11} {"asked",10} {"HTTP/s",9} {"p50 ms",8} {"p95 ms",8}");
            foreach (var connections in new[] { 1, 4 })
            {
                // The caller's own session, beside it, shows what the machine makes of any request.
                foreach (var (asked, path) in new (string, Func<Random, string>)[] { ("session", _ => "/api/session"), ("place", PathOf) })
                {
                    await HttpAsync(server.Address, connections, TimeSpan.FromSeconds(3), path);
                    var times = await HttpAsync(server.Address, connections, Span, path);
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{connections,11} {asked,10} {times.Count / Span.TotalSeconds,9:0} {times[times.Count / 2],8:0.0} {times[times.Count * 95 / 100],8:0.0}"));
                }
            }
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }

        return 0;
    }

    private static void InProcess(List<Square> squares)
    {
        var started = Stopwatch.GetTimestamp();
        var map = AreaMap.Empty.With(1, squares.Select(s => new MappedArea(s.AreaId, s.Code, AreaLevel.Grid, Shapes.Of(s.Outline))), []);
        var built = Stopwatch.GetElapsedTime(started);
        var chance = new Random(1);
        var places = Enumerable.Range(0, 200_000).Select(_ => Place(chance)).ToList();
        var resolved = places.Count(p => map.At(p.Longitude, p.Latitude).State is PlaceState.Resolved);
        var times = new double[places.Count];
        for (var i = 0; i < places.Count; i++)
        {
            var one = Stopwatch.GetTimestamp();
            map.At(places[i].Longitude, places[i].Latitude);
            times[i] = Stopwatch.GetElapsedTime(one).TotalMicroseconds;
        }

        Array.Sort(times);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"in process: map built in {built.TotalMilliseconds:0} ms, {resolved:N0} of {places.Count:N0} resolved, mean {times.Average():0.0} µs, p50 {times[times.Length / 2]:0.0} µs, p95 {times[times.Length * 95 / 100]:0.0} µs, p99 {times[times.Length * 99 / 100]:0.0} µs"));
    }

    private static string PathOf(Random chance)
    {
        var (longitude, latitude) = Place(chance);
        return string.Create(CultureInfo.InvariantCulture, $"/api/areas/at?lng={longitude}&lat={latitude}");
    }

    private static async Task<List<double>> HttpAsync(Uri address, int connections, TimeSpan span, Func<Random, string> path)
    {
        var started = Stopwatch.GetTimestamp();
        var all = await Task.WhenAll(Enumerable.Range(0, connections).Select(async seed =>
        {
            using var caller = new HubCaller(address);
            await caller.SignInAsync("inspector", Password);
            var (chance, times) = (new Random(seed), new List<double>());
            while (Stopwatch.GetElapsedTime(started) < span)
            {
                var asked = path(chance);
                var one = Stopwatch.GetTimestamp();
                var answer = await caller.GetAsync(asked);
                times.Add(Stopwatch.GetElapsedTime(one).TotalMilliseconds);
                if (asked.Contains("lng", StringComparison.Ordinal) && answer["area"] is not JsonObject) throw new InvalidOperationException("No area was found.");
            }

            return times;
        }));
        return [.. all.SelectMany(t => t).Order()];
    }

    private static async Task FillAsync(string connectionString, Guid campaignId, List<Square> squares)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var towns = Enumerable.Range(0, Rows).Select(_ => Guid.CreateVersion7()).ToList();
        await using (var writer = await connection.BeginTextImportAsync("COPY areas (id, campaign_id, code, name_zh, level, parent_id, path, outline_json, outline_datum, outline_stamp, version) FROM STDIN"))
        {
            foreach (var town in towns) await writer.WriteAsync($"{town}\t{campaignId}\t{town:N}\t镇\tTown\t\\N\t{town:N}\t\\N\t\\N\t0\t0\n");
            foreach (var (square, town) in squares.Select((s, i) => (s, towns[i / Columns])))
                await writer.WriteAsync($"{square.AreaId}\t{campaignId}\t{square.Code}\t网格{square.Code}\tGrid\t{town}\t{town:N}.{square.AreaId:N}\t{JsonSerializer.Serialize(square.Outline.Polygons)}\tWgs84\t1\t0\n");
        }

        await using var count = new NpgsqlCommand($"INSERT INTO area_map_versions (campaign_id, version) VALUES ('{campaignId}', 1); ANALYZE areas", connection);
        await count.ExecuteNonQueryAsync();
    }

    private static (double Longitude, double Latitude) Place(Random chance) => (West + (chance.NextDouble() * Columns * Side), South + (chance.NextDouble() * Rows * Side));

    private static IEnumerable<Square> Squares()
    {
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                var (west, south) = (West + (column * Side), South + (row * Side));
                var corners = Enumerable.Range(0, 40).Select(i => (Edge: i / 10, Along: i % 10 / 10.0 * Side)).Select(c => c.Edge switch
                {
                    0 => new[] { west + c.Along, south },
                    1 => [west + Side, south + c.Along],
                    2 => [west + Side - c.Along, south + Side],
                    _ => [west, south + Side - c.Along],
                }).ToList();
                corners.Add(corners[0]);
                yield return new(Guid.CreateVersion7(), $"G{row:000}{column:000}", Outline.Of(Datum.Wgs84, [[[.. corners]]], ""));
            }
        }
    }

    private sealed record Square(Guid AreaId, string Code, Outline Outline);
}
