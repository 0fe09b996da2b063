using System.Diagnostics;
using System.Globalization;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CampaignHub.Benchmarks;

/// <summary>
/// The daily sweep of the ladder over 50,000 overdue cases of 60 units, with their acts, threads and audit lines in one transaction, beside the same
/// statement sent by Npgsql alone to the same database; then the next three days, and a second tick of the last. Limit: 60 s a sweep. Durable settings.
/// </summary>
internal static class LadderBenchmark
{
    private const int Overdue = 50_000;
    private const int Others = 50_000;
    private const int Limit = 60;
    private static readonly DateTimeOffset Start = new(2018, 7, 10, 2, 0, 0, TimeSpan.Zero);

    public static async Task<int> RunAsync()
    {
        var directory = Directory.CreateTempSubdirectory("campaignhub-bench-").FullName;
        try
        {
            var binaries = EmbeddedPostgresOptions.FindBinaries() ?? throw new InvalidOperationException("PostgreSQL is not prepared: run ./campaignhub bench.");
            var options = new EmbeddedPostgresOptions { DataDirectory = Path.Combine(directory, "postgres"), BinariesDirectory = binaries, Durable = true };
            await using var postgres = await EmbeddedPostgres.StartAsync(options, NullLogger.Instance, CancellationToken.None);
            Guid campaignId;
            await using (var server = await ServerProcess.StartAsync(directory, postgres.ConnectionString)) campaignId = await LogCaseBenchmark.SetUpAsync(server.Address);
            await using var database = NpgsqlDataSource.Create(postgres.ConnectionString);
            await FillAsync(database, campaignId);
            Console.WriteLine($"Ladder: {Overdue:N0} overdue cases among {Overdue + Others:N0}, 60 units, {Environment.ProcessorCount} cores shared by client and database");
            Console.WriteLine($"{"sweep",-34} {"seconds",8} {"climbed",9}");
            var recorder = new Recorder();
            await using (var db = Open(database, campaignId, Start, recorder)) await TimeAsync("first, as the server sends it", db, Start, keep: false);
            await BareAsync(database, recorder);
            var worst = 0.0;
            for (var day = 0; day < 4; day++)
            {
                await using var db = Open(database, campaignId, Start.AddDays(7 * day), null);
                worst = Math.Max(worst, await TimeAsync($"day {1 + (7 * day)}, kept", db, Start.AddDays(7 * day), keep: true));
                await using var carryOut = database.CreateCommand("UPDATE supervision_threads SET waiting = false, hold_until = changed_at; UPDATE supervision_acts SET state = 'InForce', carried_out_at = at; ANALYZE");
                await carryOut.ExecuteNonQueryAsync();
            }

            await using var again = Open(database, campaignId, Start.AddDays(21), null);
            await TimeAsync("the same day again", again, Start.AddDays(21), keep: true);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Worst {worst:0.0} s of {Limit} s allowed"));
            return worst <= Limit ? 0 : 1;
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static async Task<double> TimeAsync(string what, HubDbContext db, DateTimeOffset at, bool keep)
    {
        var context = new RequestContext { Actor = Actor.SystemIn((Guid)db.ScopeCampaignId!) };
        await using var transaction = await db.Database.BeginTransactionAsync();
        var before = await db.SupervisionActs.CountAsync();
        var started = Stopwatch.GetTimestamp();
        await new ClimbLadderHandler(db, context, new Stopped(at)).Handle(new(), default);
        await db.SaveChangesAsync();
        if (keep) await transaction.CommitAsync();
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var climbed = await db.SupervisionActs.CountAsync() - before;
        if (!keep) await transaction.RollbackAsync();
        Tell(what, seconds, climbed);
        return seconds;
    }

    private static async Task BareAsync(NpgsqlDataSource database, Recorder recorder)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var started = Stopwatch.GetTimestamp();
        await Recorder.ReplayAsync(connection, recorder.Commands.Where(c => c.Text.Contains("WITH step AS", StringComparison.Ordinal)).ToList());
        Tell("first, the statement alone", Stopwatch.GetElapsedTime(started).TotalSeconds, Overdue);
        await transaction.RollbackAsync();
    }

    private static void Tell(string what, double seconds, int climbed) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-34} {seconds,8:0.00} {climbed,9:N0}"));

    private static HubDbContext Open(NpgsqlDataSource database, Guid campaignId, DateTimeOffset at, Recorder? recorder)
    {
        var settings = new DbContextOptionsBuilder<HubDbContext>().UseNpgsql(database, npgsql => npgsql.CommandTimeout(600));
        if (recorder is not null) settings.AddInterceptors(recorder);
        return new HubDbContext(settings.Options).For(new RequestContext { Actor = Actor.SystemIn(campaignId), Command = nameof(ClimbLadder) }, new Stopped(at));
    }

    /// <summary>Half the cases are overdue by a day to a year, each with its two events; the other half is ahead of its limit, closed or put off.</summary>
    private static async Task FillAsync(NpgsqlDataSource database, Guid campaignId)
    {
        await using var fill = database.CreateCommand($"""
            INSERT INTO units (id, campaign_id, code, name_zh, name_en, category, search_text)
              SELECT md5('u' || n)::uuid, '{campaignId}', 'U' || n, '单位' || n, 'Unit ' || n, 'Department', 'u' || n FROM generate_series(0, 59) n;
            INSERT INTO cases (id, campaign_id, number, description, state, source, unit_id, logged_by, logged_by_name, logged_at, due_at, return_count, withheld, version, closed_at)
              SELECT md5('c' || n)::uuid, '{campaignId}', n, '沿街商户占道经营，影响行人通行', CASE WHEN n <= {Overdue} THEN (ARRAY['Dispatched', 'Accepted', 'Returned'])[1 + n % 3] ELSE (ARRAY['Accepted', 'Closed', 'Deferred'])[1 + n % 3] END,
                'AdHoc', md5('u' || n % 60)::uuid, '{Guid.Empty}', 'inspector', timestamptz '2018-07-10 02:00Z' - interval '400 days',
                timestamptz '2018-07-10 02:00Z' + CASE WHEN n <= {Overdue} THEN -interval '1 hour' * (24 + n % 8000) ELSE interval '60 days' END, n % 3, false, 2, CASE WHEN n > {Overdue} AND n % 3 = 1 THEN timestamptz '2018-07-01' END
              FROM generate_series(1, {Overdue + Others}) n;
            INSERT INTO case_events (case_id, sequence, campaign_id, kind, at, by_user_id, by_name)
              SELECT id, 1, campaign_id, 'Logged', logged_at, logged_by, logged_by_name FROM cases;
            INSERT INTO case_events (case_id, sequence, campaign_id, kind, at, by_user_id, by_name, unit_id, due_at)
              SELECT id, 2, campaign_id, 'Dispatched', logged_at, logged_by, logged_by_name, unit_id, due_at FROM cases;
            """);
        fill.CommandTimeout = 600;
        await fill.ExecuteNonQueryAsync();
        await using var analyse = database.CreateCommand("VACUUM ANALYZE");
        await analyse.ExecuteNonQueryAsync();
    }

    private sealed class Stopped(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}
