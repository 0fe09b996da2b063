using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CampaignHub.Benchmarks;

/// <summary>A request, and the handler behind it, whose statements are sent again without it.</summary>
internal sealed record Question(string Path, Func<HubDbContext, RequestContext, Task> InProcess);

/// <summary>Asks the server one question after the other and, in turn with each, the database alone the same statements.</summary>
internal sealed class SideBySide(Uri address, string connectionString, string password, IFeature feature, Permission permission)
{
    private const int Asked = 200;
    private const int WarmUp = 20;

    public static string Heading => $"{"as",-9} {"asked",-32} {"p50 ms",8} {"p95 ms",8} {"bare p50",9} {"bare p95",9} {"rows",6}";

    public static string Load => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    /// <summary>Prints a line for every kind of question; returns the 95th percentile of each at the API in milliseconds.</summary>
    public async Task<Dictionary<string, double>> AskAsync(string user, IReadOnlyList<(string Asked, Func<Random, Question> Questions)> all)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        var recorder = new Recorder();
        var settings = new DbContextOptionsBuilder<HubDbContext>().UseNpgsql(database).AddInterceptors(recorder).Options;
        var context = new RequestContext { Actor = await ActorAsync(database, user) };
        await using var db = new HubDbContext(settings).For(context, TimeProvider.System);
        using var caller = new HubCaller(address);
        await caller.SignInAsync(user, password);
        await using var bare = await database.OpenConnectionAsync();
        var measured = new Dictionary<string, double>();
        foreach (var (_, questions) in all)
        {
            for (var (i, chance) = (0, new Random(3)); i < WarmUp; i++) await caller.GetAsync(questions(chance).Path);
        }

        foreach (var (asked, questions) in all)
        {
            // The statements are gathered beforehand, so that what gathers them takes nothing from what is measured.
            var (chance, sent) = (new Random(7), new List<(string Path, List<(string, List<NpgsqlParameter>)> Commands)>());
            for (var i = 0; i < Asked; i++)
            {
                var question = questions(chance);
                recorder.Commands.Clear();
                await question.InProcess(db, context);
                sent.Add((question.Path, [.. recorder.Commands]));
            }

            var (http, alone, rows) = (new List<double>(), new List<double>(), 0L);
            foreach (var (path, commands) in sent.Take(WarmUp).Concat(sent))
            {
                var started = Stopwatch.GetTimestamp();
                await Recorder.ReplayAsync(bare, commands);
                alone.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                started = Stopwatch.GetTimestamp();
                var answer = await caller.GetAsync(path);
                http.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                rows += answer is JsonArray list ? list.Count : (answer["items"] as JsonArray)?.Count ?? 0;
            }

            http = [.. http.Skip(WarmUp).Order()];
            alone = [.. alone.Skip(WarmUp).Order()];
            measured[asked] = P95(http);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{user,-9} {asked,-32} {http[Asked / 2],8:0.0} {P95(http),8:0.0} {alone[Asked / 2],9:0.0} {P95(alone),9:0.0} {rows / (Asked + WarmUp),6}"));
        }

        return measured;
    }

    private async Task<Actor> ActorAsync(NpgsqlDataSource database, string user)
    {
        await using var find = database.CreateCommand("SELECT id FROM users WHERE user_name = $1");
        find.Parameters.Add(new NpgsqlParameter<string> { TypedValue = user });
        var now = DateTimeOffset.UtcNow;
        var file = await new AccessReader(database, new PermissionTable([feature])).ReadAsync((Guid)(await find.ExecuteScalarAsync())!, now, default);
        return file!.On(Domain.Common.ZoneTime.DateOf(now, file.Zone)).By(permission.Name);
    }

    private static double P95(List<double> sorted) => sorted[sorted.Count * 95 / 100];
}
