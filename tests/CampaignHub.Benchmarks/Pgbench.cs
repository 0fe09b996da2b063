using System.Diagnostics;
using System.Globalization;
using System.Text;
using Npgsql;

namespace CampaignHub.Benchmarks;

/// <summary>The bare database: the same statements, prepared, sent by pgbench.</summary>
internal static class Pgbench
{
    public static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")) : [])
        .Select(d => Path.Combine(d, "pgbench")).FirstOrDefault(File.Exists);

    /// <summary>The four inserts of logging a case with the columns and the value sizes the server sends; ids are drawn by the client.</summary>
    public static string LogCase(Guid campaignId)
    {
        var actor = Guid.CreateVersion7();
        // A space after each colon: pgbench takes a colon and a word for a variable.
        var after = "{\"Id\": \"0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b\",\"Address\": null,\"AreaId\": null,\"CampaignId\": \"0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b\",\"Category\": \"占道经营\",\"BuckPassCount\": 0,\"ClosedAt\": null,"
            + "\"Description\": \"沿街商户占道经营，影响行人通行\",\"DueAt\": null,\"ExtensionCount\": 0,\"FiledAt\": null,\"FixedOnSpot\": false,\"HandledBy\": null,\"InspectionId\": null,\"Latitude\": 43.98,\"LoggedAt\": \"2026-01-01T00-00-00.0000000+00-00\",\"LoggedBy\": \"0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b\","
            + "\"LoggedByName\": \"inspector\",\"Longitude\": 119.38,\"Number\": 12345,\"PausedAt\": null,\"PausedFrom\": null,\"PausedUntil\": null,\"PointId\": null,\"ReboundCount\": 0,\"ReturnCount\": 0,\"ScoreDueAt\": null,\"Source\": \"adHoc\",\"SourceKey\": null,\"SourceSystem\": null,\"State\": \"logged\",\"SuggestedUnitId\": null,\"UnitId\": null,\"Version\": 1,\"WrongDispatchCount\": 0}";
        return $$"""
            \set high random(1, 2147483647)
            \set low random(1, 2147483647)
            \set number random(1, 2000000000)
            BEGIN;
            INSERT INTO audit_entries (actor_id, actor_name, after, at, before, campaign_id, client_address, command, entity, entity_id)
            VALUES ('{{actor}}', 'inspector', '{{after}}', now(), NULL, '{{campaignId}}', '127.0.0.1', 'LogIssue', 'RectificationCase', (lpad(to_hex(:high::int), 8, '0') || '-0000-7000-8000-0000' || lpad(to_hex(:low::int), 8, '0'))::uuid)
            RETURNING id;
            INSERT INTO cases (id, address, area_id, buck_pass_count, campaign_id, category, closed_at, description, due_at, extension_count, filed_at, fixed_on_spot, handled_by, inspection_id, latitude, logged_at, logged_by, logged_by_name, longitude, number, paused_at, paused_from, paused_until, point_id, rebound_count, return_count, score_due_at, source, source_key, source_system, state, suggested_unit_id, unit_id, version, wrong_dispatch_count)
            VALUES ((lpad(to_hex(:high::int), 8, '0') || '-0000-7000-8000-0000' || lpad(to_hex(:low::int), 8, '0'))::uuid, NULL, NULL, 0, '{{campaignId}}', '占道经营', NULL, '沿街商户占道经营，影响行人通行', NULL, 0, NULL, false, NULL, NULL, 43.98, now(), '{{actor}}', 'inspector', 119.38, :number, NULL, NULL, NULL, NULL, 0, 0, NULL, 'AdHoc', NULL, NULL, 'Logged', NULL, NULL, 1, 0);
            INSERT INTO outbox_messages (attempts, campaign_id, delivered_at, kind, last_error, payload, raised_at)
            VALUES (0, '{{campaignId}}', now(), 'CaseLogged', NULL, '{"campaignId": "{{campaignId}}", "caseId": "{{actor}}", "byUserId": "{{actor}}"}', now())
            RETURNING id;
            INSERT INTO case_events (case_id, sequence, at, by_name, by_unit_id, by_user_id, campaign_id, due_at, kind, note, unit_id)
            VALUES ((lpad(to_hex(:high::int), 8, '0') || '-0000-7000-8000-0000' || lpad(to_hex(:low::int), 8, '0'))::uuid, 1, now(), 'inspector', NULL, '{{actor}}', '{{campaignId}}', NULL, 'Logged', NULL, NULL);
            COMMIT;
            """;
    }

    /// <summary>
    /// The statements of one change of a case sent again and again, each time for the next case from <paramref name="first"/> on; a case's id is its number and the key of
    /// its request begins with that.
    /// </summary>
    public static string ChangeCases(IReadOnlyList<string> statements, string caseId, string key, int first, int connections)
    {
        const string Number = "lpad(to_hex(:n::int), 8, '0')";
        var script = new StringBuilder($"\\set turn :turn + 1\n\\set n {first} + :turn * {connections} + :client_id\n");
        foreach (var statement in statements) script.Append(Next(Next(statement, caseId), key).TrimEnd(';')).Append(";\n");
        return script.ToString();

        static string Next(string statement, string id) => statement.Replace($"E'{id}'", $"({Number} || '{id[8..]}')::uuid", StringComparison.Ordinal);
    }

    /// <summary>Transactions a second.</summary>
    public static async Task<double> RunAsync(string pgbench, string script, string connectionString, int connections, TimeSpan span)
    {
        var target = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo(pgbench) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["-n", "-D", "turn=0", "-M", "prepared", "-f", script, "-c", Text(connections), "-j", Text(Math.Min(connections, 2)), "-T", Text((int)span.TotalSeconds), "-h", target.Host!, "-p", Text(target.Port), "-U", target.Username!, target.Database!])
            start.ArgumentList.Add(argument);
        start.Environment["PGPASSWORD"] = target.Password;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        var line = (await output).Split('\n').FirstOrDefault(l => l.StartsWith("tps = ", StringComparison.Ordinal)) ?? throw new InvalidOperationException(await errors);
        return double.Parse(line["tps = ".Length..].Split(' ')[0], CultureInfo.InvariantCulture);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
