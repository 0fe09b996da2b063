using System.Diagnostics;
using System.Text.Json.Nodes;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignHub.Benchmarks;

/// <summary>
/// Opening a branch of the area tree and searching areas, units and people among 20,000 grids, 5,000 units and 50,000 people, for somebody who sees
/// the whole campaign and for somebody who sees one county, beside the same statements sent by Npgsql alone in the same run. Limit: 20 ms (p95) at the
/// API. Then 50,000 people out to Excel, previewed and taken in again.
/// </summary>
internal static class RegisterBenchmark
{
    private const string Password = "bench-password-1";

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
            Console.WriteLine($"Registers: {filled.Areas.Count:N0} areas, {filled.Units.Count:N0} units, {filled.People.Count:N0} people; 200 requests one after the other, {Environment.ProcessorCount} cores shared by client, server and database, load {SideBySide.Load}");
            Console.WriteLine(SideBySide.Heading);
            var (over, sides) = (0, new SideBySide(server.Address, postgres.ConnectionString, Password, new OrganisationFeature(), OrganisationFeature.Read));
            foreach (var user in new[] { "inspector", "county" }) over += (await sides.AskAsync(user, [.. Questions(filled)])).Values.Count(p95 => p95 > 20);
            Console.WriteLine($"{over} of the lines above are over 20 ms; load {SideBySide.Load}");
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
        Console.WriteLine($"{rows.Count:N0} people out to Excel: {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s, {sheet.Length / 1024:N0} KB; load {SideBySide.Load}");
        using var changed = new MemoryStream();
        var values = rows.Select(IReadOnlyList<string?> (r) => [r.Cells["code"], r.Cells["nameZh"], r.Cells["nameEn"], r.Cells["unit"], "新职务", r.Cells["phone"]]);
        await Spreadsheet.WriteAsync(changed, "People", true, new PeopleRegister().Columns, values.ToAsyncEnumerable(), default);
        foreach (var (what, dryRun) in new[] { ("previewed", "true"), ("taken in", "false") })
        {
            started = Stopwatch.GetTimestamp();
            var answer = await caller.UploadAsync("/api/registers/people/import", "people.xlsx", changed.ToArray(), ("dryRun", dryRun), ("rowByRow", "false"));
            Console.WriteLine($"{(int)answer["rows"]!:N0} people {what}, {(int)answer["updated"]!:N0} changed: {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s; load {SideBySide.Load}");
        }
    }
}
