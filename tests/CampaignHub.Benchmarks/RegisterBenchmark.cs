using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CampaignHub.Benchmarks;

/// <summary>
/// Opening a branch of the area tree and searching areas, units and people among 20,000 grids, 5,000 units and 50,000 people, for somebody who sees
/// the whole campaign and for somebody who sees one county, beside the same statements sent by Npgsql alone in the same run. Limit: 20 ms (p95) at the
/// API. Then 50,000 people out to Excel, previewed and taken in again.
/// </summary>
internal static class RegisterBenchmark
{
    private const string Password = "bench-password-1";
    private const int Asked = 200;
    private const int WarmUp = 20;

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
            var filled = await RegisterFill.FillAsync(postgres.ConnectionString, campaignId);
            await AddScopedAsync(server.Address, filled.County);
            Console.WriteLine($"Registers: {filled.Areas.Count:N0} areas, {filled.Units.Count:N0} units, {filled.People.Count:N0} people; {Asked} requests one after the other, {Environment.ProcessorCount} cores shared by client, server and database, load {Load()}");
            Console.WriteLine($"{"as",-7} {"asked",-26} {"p50 ms",8} {"p95 ms",8} {"bare p50",9} {"bare p95",9} {"rows",6}");
            var over = 0;
            foreach (var user in new[] { "inspector", "county" }) over += await AskAsync(server.Address, postgres.ConnectionString, user, filled);
            Console.WriteLine($"{over} of the lines above are over 20 ms; load {Load()}");
            await SheetAsync(server.Address);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }

        return 0;
    }

    private static async Task AddScopedAsync(Uri address, Guid county)
    {
        using var administrator = new HubCaller(address);
        await administrator.SignInAsync("admin", Password);
        await administrator.PostAsync("/api/users", new JsonObject { ["userName"] = "county", ["displayName"] = "county", ["password"] = Password, ["assignments"] = new JsonArray(new JsonObject { ["role"] = "inspector", ["scopeKind"] = "area", ["scopeId"] = county }) });
    }

    private static async Task<int> AskAsync(Uri address, string connectionString, string user, Filled filled)
    {
        await using var database = NpgsqlDataSource.Create(connectionString);
        var recorder = new Recorder();
        var settings = new DbContextOptionsBuilder<HubDbContext>().UseNpgsql(database).AddInterceptors(recorder).Options;
        var context = new RequestContext { Actor = await ActorAsync(database, user) };
        await using var db = new HubDbContext(settings).For(context, TimeProvider.System);
        using var caller = new HubCaller(address);
        await caller.SignInAsync(user, Password);
        await using var bare = await database.OpenConnectionAsync();
        var over = 0;
        var all = Questions(filled).ToList();
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
            if (P95(http) > 20) over++;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{user,-9} {asked,-26} {http[Asked / 2],6:0.0} {P95(http),8:0.0} {alone[Asked / 2],9:0.0} {P95(alone),9:0.0} {rows / (Asked + WarmUp),6}"));
        }

        return over;
    }

    private static IEnumerable<(string Asked, Func<Random, Question> Questions)> Questions(Filled filled)
    {
        // The caller's own session shows what the machine makes of any request.
        yield return ("one's own session", _ => new("/api/session", (_, _) => Task.CompletedTask));
        yield return ("open a branch", chance =>
        {
            var parent = filled.Towns[chance.Next(filled.Towns.Count)];
            return new($"/api/areas?parentId={parent}", (db, context) => new ListAreasHandler(db, context, TimeProvider.System).Handle(new(parent), default));
        }
        );
        foreach (var (register, names, ask) in new (string, IReadOnlyList<string>, Func<string, Question>)[]
        {
            ("areas", filled.Areas, text => new($"/api/areas/search?search={Uri.EscapeDataString(text)}", (db, context) => new SearchAreasHandler(db, context, TimeProvider.System).Handle(new(text, null, null), default))),
            ("units", filled.Units, text => new($"/api/units?search={Uri.EscapeDataString(text)}", (db, context) => new ListUnitsHandler(db, context, TimeProvider.System).Handle(new(text, null, null, null, null, null), default))),
            ("people", filled.People, text => new($"/api/staff?search={Uri.EscapeDataString(text)}", (db, _) => new ListStaffHandler(db).Handle(new(text, null, null, null), default))),
        })
        {
            string Name(Random chance) => names[chance.Next(names.Count)];
            string Part(string name, Random chance, int length) => chance.Next(name.Length - length + 1) is var at ? name.Substring(at, length) : "";
            yield return ($"{register} by 2 initials", chance => ask(Part(Domain.Common.SearchFold.Initials(Name(chance))[0], chance, 2)));
            yield return ($"{register} by 3 initials", chance => ask(Part(Domain.Common.SearchFold.Initials(Name(chance))[0] + "x", chance, 3)));
            yield return ($"{register} by 1 character", chance => ask(Part(Name(chance), chance, 1)));
            yield return ($"{register} by 2 characters", chance => ask(Part(Name(chance), chance, 2)));
            yield return ($"{register} by the whole name", chance => ask(Name(chance)));
            yield return ($"{register} by what is not there", chance => ask("魑魅"[..(1 + chance.Next(2))]));
        }

        yield return ("people, first page", _ => new("/api/staff", (db, _) => new ListStaffHandler(db).Handle(new(null, null, null, null), default)));
        yield return ("units, first page", _ => new("/api/units", (db, context) => new ListUnitsHandler(db, context, TimeProvider.System).Handle(new(null, null, null, null, null, null), default)));
    }

    /// <summary>All people out to a workbook, the workbook previewed without a change, then taken in with every job title another one.</summary>
    private static async Task SheetAsync(Uri address)
    {
        using var caller = new HubCaller(address);
        await caller.SignInAsync("admin", Password);
        var started = Stopwatch.GetTimestamp();
        var sheet = await caller.DownloadAsync("/api/registers/people/rows.xlsx");
        var rows = SpreadsheetReader.Read(sheet, new PeopleRegister().Columns);
        Console.WriteLine($"{rows.Count:N0} people out to Excel: {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s, {sheet.Length / 1024:N0} KB; load {Load()}");
        using var changed = new MemoryStream();
        var values = rows.Select(IReadOnlyList<string?> (r) => [r.Cells["code"], r.Cells["nameZh"], r.Cells["nameEn"], r.Cells["unit"], "新职务", r.Cells["phone"]]);
        await Spreadsheet.WriteAsync(changed, "People", true, new PeopleRegister().Columns, values.ToAsyncEnumerable(), default);
        foreach (var (what, dryRun) in new[] { ("previewed", "true"), ("taken in", "false") })
        {
            started = Stopwatch.GetTimestamp();
            var answer = await caller.UploadAsync("/api/registers/people/import", "people.xlsx", changed.ToArray(), ("dryRun", dryRun), ("rowByRow", "false"));
            Console.WriteLine($"{(int)answer["rows"]!:N0} people {what}, {(int)answer["updated"]!:N0} changed: {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s; load {Load()}");
        }
    }

    private static async Task<Actor> ActorAsync(NpgsqlDataSource database, string user)
    {
        await using var find = database.CreateCommand("SELECT id FROM users WHERE user_name = $1");
        find.Parameters.Add(new NpgsqlParameter<string> { TypedValue = user });
        var now = DateTimeOffset.UtcNow;
        var file = await new AccessReader(database, new PermissionTable([new OrganisationFeature()])).ReadAsync((Guid)(await find.ExecuteScalarAsync())!, now, default);
        return file!.On(Domain.Common.ZoneTime.DateOf(now, file.Zone)).By(OrganisationFeature.Read.Name);
    }

    private static double P95(List<double> sorted) => sorted[sorted.Count * 95 / 100];

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private sealed record Question(string Path, Func<HubDbContext, RequestContext, Task> InProcess);
}
