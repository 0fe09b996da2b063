using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Domain.Common;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CampaignHub.Api.Features.Demo;

/// <summary>
/// The whole main job without a hand on it: a throw-away server, a ledger imported through the public HTTP API, the period closed and
/// ranked, the circular approved and issued, its documents written to a directory. Its clock stands on the morning after the period.
/// </summary>
internal static class LedgerDemo
{
    private const string AgencyCode = "创文办发";

    public static async Task<int> RunAsync(string[] args)
    {
        if (Read(args) is not { } asked)
        {
            await Console.Error.WriteLineAsync("Usage: campaignhub demo --cases FILE.csv --period 2018-07 --time-zone America/New_York --out DIR");
            return 2;
        }

        var data = Directory.CreateTempSubdirectory("campaignhub-demo-").FullName;
        try
        {
            await RunAsync(asked, data);
            return 0;
        }
        catch (Exception fault) when (fault is HubRefusedException or RefusedException or IOException or EmbeddedPostgresException)
        {
            await Console.Error.WriteLineAsync($"demo failed: {fault.Message}");
            return 1;
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task RunAsync(Asked asked, string data)
    {
        var morningAfter = ZoneTime.Instant(asked.Period.Until.ToDateTime(new TimeOnly(9, 0)), asked.Zone);
        var token = RandomNumberGenerator.GetHexString(32);
        string[] settings =
        [
            $"--CampaignHub:DataDirectory={data}", "--CampaignHub:ThrowAway=true", "--CampaignHub:Scheduler=none", $"--CampaignHub:SetupToken={token}",
            $"--CampaignHub:Clock={morningAfter:O}", "--urls=http://127.0.0.1:0", "--Serilog:MinimumLevel:Default=Warning",
        ];
        await using var database = await HubDatabase.OpenAsync(settings);
        await using var app = HubServer.Build(settings, database.Configure);
        await app.Services.GetRequiredService<HubSchema>().MigrateAsync(CancellationToken.None);
        await app.StartAsync();
        var address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        await Console.Error.WriteLineAsync($"server on {address}");

        var password = "a1" + RandomNumberGenerator.GetHexString(20);
        using var administrator = new HubCaller(address);
        await administrator.PostAsync("/api/setup", new JsonObject
        {
            ["nameZh"] = "台账演示",
            ["nameEn"] = "Ledger demonstration",
            ["timeZone"] = asked.Zone.Id,
            ["agencyCode"] = AgencyCode,
            ["agencyNameZh"] = "创建文明城市工作领导小组办公室",
            ["agencyNameEn"] = "Campaign Office",
            ["administratorUserName"] = "admin",
            ["administratorDisplayName"] = "管理员",
            ["administratorPassword"] = password,
        }, ("X-Setup-Token", token));
        await administrator.SignInAsync("admin", password);
        foreach (var (name, role) in new[] { ("office", "campaignOffice"), ("leader", "leader") })
            await administrator.PostAsync("/api/users", new JsonObject { ["userName"] = name, ["displayName"] = name, ["assignments"] = new JsonArray(new JsonObject { ["role"] = role, ["scopeKind"] = "campaign" }), ["password"] = password });
        using var office = new HubCaller(address);
        await office.SignInAsync("office", password);
        using var leader = new HubCaller(address);
        await leader.SignInAsync("leader", password);

        await ImportAsync(office, asked.Cases);
        var ranking = await office.PostAsync($"/api/periods/{asked.Period.Key}/close");
        Print(ranking);
        var circular = await IssueAsync(office, leader, asked.Period);
        Directory.CreateDirectory(asked.Out);
        foreach (var extension in new[] { "docx", "pdf" })
            await File.WriteAllBytesAsync(Path.Combine(asked.Out, $"circular-{asked.Period.Key}.{extension}"), await office.DownloadAsync($"/api/circulars/{circular}/document.{extension}"));
        await File.WriteAllBytesAsync(Path.Combine(asked.Out, $"ranking-{asked.Period.Key}.csv"), await office.DownloadAsync($"/api/periods/{asked.Period.Key}/ranking.csv"));
        await app.StopAsync();
    }

    private static async Task ImportAsync(HubCaller office, string path)
    {
        var content = await File.ReadAllBytesAsync(path);
        var seen = await office.UploadAsync("/api/ledger-imports/columns", Path.GetFileName(path), content);
        var mappingId = Guid.CreateVersion7().ToString();
        await office.PutAsync($"/api/ledger-mappings/{mappingId}", new JsonObject
        {
            ["mappingId"] = mappingId,
            ["name"] = Path.GetFileName(path),
            ["sourceSystem"] = Path.GetFileNameWithoutExtension(path),
            ["columns"] = seen["suggested"]!.DeepClone(),
            ["dateFormats"] = seen["suggestedDateFormats"]!.DeepClone(),
            ["createMissingUnits"] = true,
        });
        var import = await office.UploadAsync("/api/ledger-imports", Path.GetFileName(path), content, ("mappingId", mappingId));
        var address = $"/api/ledger-imports/{import["importId"]!.GetValue<string>()}";
        import = await office.PostAsync($"{address}/run");
        while (import["state"]!.GetValue<string>() is not ("done" or "failed"))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100));
            import = await office.GetAsync(address);
        }

        await Console.Error.WriteLineAsync($"import {import["state"]}: {import["rows"]} rows, {import["created"]} cases, {import["unchanged"]} unchanged, {import["errorCount"]} errors, {import["warningCount"]} warnings");
        if (import["state"]!.GetValue<string>() is "failed") throw new HubRefusedException("the import failed");
    }

    private static async Task<string> IssueAsync(HubCaller office, HubCaller leader, Period period)
    {
        var circular = await office.PostAsync($"/api/periods/{period.Key}/circular");
        var id = circular["circularId"]!.GetValue<string>();
        foreach (var (who, verb) in new[] { (office, "submit"), (leader, "approve"), (office, "issue") })
            circular = await who.PostAsync($"/api/circulars/{id}/{verb}", new JsonObject { ["version"] = circular["version"]!.GetValue<int>() });
        await Console.Error.WriteLineAsync($"issued {circular["documentNumber"]}");
        return id;
    }

    private static void Print(JsonNode ranking)
    {
        Console.WriteLine("rank\tunit\tdue\tclosed\ton_time\tscore");
        foreach (var row in ranking["groups"]!.AsArray().SelectMany(g => g!["rows"]!.AsArray()))
        {
            var score = row!["score"] is { } value ? value.GetValue<decimal>().ToString("0.00", CultureInfo.InvariantCulture) : "-";
            Console.WriteLine(string.Join('\t', row["rank"]?.ToString() ?? "-", row["unitCode"], row["due"], row["closed"], row["onTime"], score));
        }
    }

    private static Asked? Read(string[] args)
    {
        string? Value(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        if (Value("--cases") is not { } cases || Value("--period") is not { } period || Value("--out") is not { } output) return null;
        try
        {
            return new(Path.GetFullPath(cases), Period.Parse(period), ZoneTime.Zone(Value("--time-zone") ?? "Asia/Shanghai"), Path.GetFullPath(output));
        }
        catch (RefusedException refused)
        {
            Console.Error.WriteLine(refused.Refusal.English);
            return null;
        }
    }

    private sealed record Asked(string Cases, Period Period, TimeZoneInfo Zone, string Out);
}
