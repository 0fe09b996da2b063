using System.Globalization;
using System.Text.Json.Nodes;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Domain.Rectification;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignHub.Benchmarks;

/// <summary>
/// Lists with filters and their totals, and searches, in a ledger of 100,000 and of 1,000,000 cases of 60 units, for a unit's contact, for somebody who sees one town and for somebody
/// who sees all. Limits for the scoped: 20 ms (p95) a list, 50 ms a search, and twice the figure at 100,000.
/// </summary>
internal static class LedgerBenchmark
{
    private const string Password = "bench-password-1";
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>With <paramref name="kept"/>, a directory, the filled ledgers stay there and the next run finds them.</summary>
    public static async Task<int> RunAsync(string? kept = null)
    {
        var directory = kept ?? Directory.CreateTempSubdirectory("campaignhub-bench-").FullName;
        try
        {
            var before = new Dictionary<string, double>();
            foreach (var size in new[] { 100_000, 1_000_000 }) await MeasureAsync(Path.Combine(directory, size.ToString(Invariant)), size, before);
        }
        finally
        {
            if (kept is null) Directory.Delete(directory, recursive: true);
        }

        return 0;
    }

    private static async Task MeasureAsync(string directory, int size, Dictionary<string, double> before)
    {
        Directory.CreateDirectory(directory);
        var binaries = EmbeddedPostgresOptions.FindBinaries() ?? throw new InvalidOperationException("PostgreSQL is not prepared: run ./campaignhub bench.");
        var options = new EmbeddedPostgresOptions { DataDirectory = Path.Combine(directory, "postgres"), BinariesDirectory = binaries, Durable = true };
        await using var postgres = await EmbeddedPostgres.StartAsync(options, NullLogger.Instance, CancellationToken.None);
        await using var server = await ServerProcess.StartAsync(directory, postgres.ConnectionString);
        if (await LedgerFill.FindAsync(postgres.ConnectionString) is not { } filled)
        {
            var campaignId = await LogCaseBenchmark.SetUpAsync(server.Address);
            filled = await LedgerFill.BeginAsync(postgres.ConnectionString, campaignId);
            await AddScopedAsync(server.Address, "contact", "unitContact", "unit", filled.Unit);
            await AddScopedAsync(server.Address, "town", "inspector", "area", filled.Town);
        }

        await LedgerFill.FillToAsync(postgres.ConnectionString, filled.Campaign, size);
        var sides = new SideBySide(server.Address, postgres.ConnectionString, Password, new RectificationFeature(), RectificationFeature.Read);
        Console.WriteLine($"Ledger: {size.ToString("N0", Invariant)} cases, 60 units; 200 requests one after the other, {Environment.ProcessorCount} cores shared by client, server and database, load {SideBySide.Load}");
        Console.WriteLine(SideBySide.Heading);
        foreach (var user in new[] { "contact", "town", "inspector" })
        {
            foreach (var (asked, p95) in await sides.AskAsync(user, [.. Questions(filled)]))
            {
                if (before.TryGetValue($"{user} {asked}", out var small)) Console.WriteLine(string.Create(Invariant, $"{user,-9} {asked,-32} {p95 / small:0.0} times the figure at 100,000{(p95 > Limit(asked) ? $", over {Limit(asked)} ms" : "")}"));
                before.TryAdd($"{user} {asked}", p95);
            }
        }
    }

    private static int Limit(string asked) => asked.StartsWith("search", StringComparison.Ordinal) ? 50 : 20;

    private static async Task AddScopedAsync(Uri address, string user, string role, string kind, Guid id)
    {
        using var administrator = new HubCaller(address);
        await administrator.SignInAsync("admin", Password);
        await administrator.PostAsync("/api/users", new JsonObject { ["userName"] = user, ["displayName"] = user, ["password"] = Password, ["assignments"] = new JsonArray(new JsonObject { ["role"] = role, ["scopeKind"] = kind, ["scopeId"] = id }) });
    }

    private static IEnumerable<(string Asked, Func<Random, Question> Questions)> Questions(FilledLedger filled)
    {
        yield return ("one's own session", _ => new("/api/session", (_, _) => Task.CompletedTask));
        yield return ("list, first page", _ => Ask(new(), ""));
        yield return ("list of two states", _ => Ask(new() { State = [CaseState.Dispatched, CaseState.Accepted] }, "state=dispatched&state=accepted"));
        yield return ("list of the overdue by limit", _ => Ask(new() { Deadline = DeadlineCut.Overdue }, "deadline=overdue&sort=dueAt", CaseOrder.DueAt));
        yield return ("list of a source and a month", chance =>
        {
            var from = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-30 - chance.Next(60));
            var (first, last) = (from.ToString("yyyy-MM-dd", Invariant), from.AddDays(30).ToString("yyyy-MM-dd", Invariant));
            return Ask(new() { Source = CaseSource.AdHoc, LoggedFrom = from, LoggedTo = from.AddDays(30) }, $"source=adHoc&loggedFrom={first}&loggedTo={last}");
        }
        );
        yield return ("search by 1 character", chance => Search(Part(Some(filled.Words, chance), 1, chance)));
        yield return ("search by 2 characters", chance => Search(Part(Some(filled.Words, chance), 2, chance)));
        yield return ("search by 4 characters", chance => Search(Part(Some(filled.Words, chance), 4, chance)));
        yield return ("search by street and number", chance => Search($"{Some(filled.Streets, chance)}{chance.Next(500)}号"));
        yield return ("search by what one in 1,000 says", _ => Search("尽快处置"));
        yield return ("search by what is not there", _ => Search("魑魅"));
        yield return ("search by number", chance => Search(chance.Next(1, 100_000).ToString("000000", Invariant)));
    }

    private static string Some(IReadOnlyList<string> all, Random chance) => all[chance.Next(all.Count)];

    private static string Part(string word, int length, Random chance) => word.Length <= length ? word : word.Substring(chance.Next(word.Length - length + 1), length);

    private static Question Search(string text) => Ask(new() { Search = text }, $"search={Uri.EscapeDataString(text)}");

    private static Question Ask(CaseFilter filter, string query, CaseOrder order = CaseOrder.LoggedAt) =>
        new($"/api/cases?{query}", (db, context) => new ListCasesHandler(db, context, TimeProvider.System).Handle(new(filter, order, null, null), default));
}
