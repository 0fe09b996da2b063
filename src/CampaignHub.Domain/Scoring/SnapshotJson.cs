using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Scoring;

/// <summary>
/// Writes and reads snapshots. The same inputs give the same bytes on every machine: fixed order of properties and rows, invariant
/// numbers, instants in UTC to 100 ns, no white space. The second format says what the first could not: what reworks and rebounds cost, and
/// whether a case is an event or a component; it is written only where there is any of it, so that older snapshots stay what they are.
/// </summary>
public static class SnapshotJson
{
    private const int First = 1;
    private const int Second = 2;
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Indented = false };

    public static byte[] Write(PeriodInputs inputs)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Writing))
        {
            json.WriteStartObject();
            var second = inputs.Terms.Tolls != SchemeTolls.None || inputs.Cases.Any(c => c.Kind is not null);
            json.WriteNumber("format", second ? Second : First);
            json.WriteString("campaign", inputs.CampaignId);
            json.WriteString("period", inputs.Span.Period.Key);
            json.WriteString("timeZone", inputs.Span.TimeZone);
            WriteInstant(json, "from", inputs.Span.From);
            WriteInstant(json, "until", inputs.Span.Until);
            WriteScheme(json, inputs.Terms, second);
            WriteUnits(json, inputs.Units);
            WriteCases(json, inputs.Cases, second);
            WriteResults(json, inputs.Rank());
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads the inputs back; the results are left to be reckoned anew. Throws <see cref="InvalidDataException"/> on anything that is not a snapshot.</summary>
    public static PeriodInputs Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            var root = document.RootElement;
            var format = root.GetProperty("format").GetInt32();
            if (format is not (First or Second)) throw new InvalidDataException("Unknown snapshot format.");
            var scheme = root.GetProperty("scheme");
            var terms = new SchemeTerms(
                scheme.GetProperty("version").GetInt32(), scheme.GetProperty("onTimeWeight").GetDecimal(), scheme.GetProperty("closedWeight").GetDecimal(), scheme.GetProperty("minimumDue").GetInt32())
            { Tolls = format is Second ? ReadTolls(scheme) : SchemeTolls.None };
            var groups = root.GetProperty("groups").EnumerateArray().Select(g => new ScoredGroup(Text(g, "code"), Text(g, "nameZh"), Text(g, "nameEn"))).ToDictionary(g => g.Code, StringComparer.Ordinal);
            return new(
                root.GetProperty("campaign").GetGuid(),
                new PeriodSpan(Period.Parse(Text(root, "period")), Text(root, "timeZone"), ReadInstant(root, "from"), ReadInstant(root, "until")),
                terms,
                [.. root.GetProperty("units").EnumerateArray().Select(u => new ScoredUnit(u.GetProperty("id").GetGuid(), Text(u, "code"), Text(u, "nameZh"), Text(u, "nameEn"), groups[Text(u, "group")]))],
                [.. root.GetProperty("cases").EnumerateArray().Select(c => new DueCase(
                    c.GetProperty("id").GetGuid(), c.GetProperty("number").GetInt64(), c.GetProperty("unit").GetGuid(), ReadInstant(c, "due"),
                    c.GetProperty("closed").ValueKind is JsonValueKind.Null ? null : ReadInstant(c, "closed"))
                {
                    Returns = Count(c, "returns"),
                    BuckPasses = Count(c, "buckPasses"),
                    Rebounds = Count(c, "rebounds"),
                    Kind = c.TryGetProperty("kind", out var kind) ? kind.GetString() : null,
                })]);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or FormatException or InvalidOperationException or ArgumentException or RefusedException)
        {
            throw new InvalidDataException("These bytes are not a snapshot.", fault);
        }
    }

    private static void WriteScheme(Utf8JsonWriter json, SchemeTerms terms, bool second)
    {
        json.WriteStartObject("scheme");
        json.WriteNumber("version", terms.Version);
        WriteDecimal(json, "onTimeWeight", terms.OnTimeWeight, "0.####");
        WriteDecimal(json, "closedWeight", terms.ClosedWeight, "0.####");
        json.WriteNumber("minimumDue", terms.MinimumDue);
        if (second)
        {
            WriteDecimal(json, "reworkPoints", terms.Tolls.Rework, "0.##");
            WriteDecimal(json, "buckPassPoints", terms.Tolls.BuckPass, "0.##");
            WriteDecimal(json, "reboundPoints", terms.Tolls.Rebound, "0.##");
            json.WriteBoolean("countSuspended", terms.Tolls.CountSuspended);
            json.WriteBoolean("countDeferred", terms.Tolls.CountDeferred);
            json.WriteBoolean("countBlocked", terms.Tolls.CountBlocked);
        }

        json.WriteEndObject();
    }

    private static void WriteUnits(Utf8JsonWriter json, IReadOnlyList<ScoredUnit> units)
    {
        json.WriteStartArray("groups");
        foreach (var group in units.Select(u => u.Group).DistinctBy(g => g.Code).OrderBy(g => g.Code, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("code", group.Code);
            json.WriteString("nameZh", group.NameZh);
            json.WriteString("nameEn", group.NameEn);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("units");
        foreach (var unit in units)
        {
            json.WriteStartObject();
            json.WriteString("id", unit.UnitId);
            json.WriteString("code", unit.Code);
            json.WriteString("nameZh", unit.NameZh);
            json.WriteString("nameEn", unit.NameEn);
            json.WriteString("group", unit.Group.Code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCases(Utf8JsonWriter json, IReadOnlyList<DueCase> cases, bool second)
    {
        json.WriteStartArray("cases");
        foreach (var due in cases)
        {
            json.WriteStartObject();
            json.WriteString("id", due.CaseId);
            json.WriteNumber("number", due.Number);
            json.WriteString("unit", due.UnitId);
            WriteInstant(json, "due", due.DueAt);
            if (due.ClosedAt is { } closedAt) WriteInstant(json, "closed", closedAt);
            else json.WriteNull("closed");
            if (second)
            {
                if (due.Kind is { } kind) json.WriteString("kind", kind);
                json.WriteNumber("returns", due.Returns);
                json.WriteNumber("buckPasses", due.BuckPasses);
                json.WriteNumber("rebounds", due.Rebounds);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteResults(Utf8JsonWriter json, IReadOnlyList<GroupRanking> results)
    {
        json.WriteStartArray("results");
        foreach (var group in results)
        {
            json.WriteStartObject();
            json.WriteString("group", group.Group.Code);
            json.WriteStartArray("rows");
            foreach (var row in group.Rows)
            {
                json.WriteStartObject();
                if (row.Rank is { } rank) json.WriteNumber("rank", rank);
                else json.WriteNull("rank");
                json.WriteString("unit", row.Unit.UnitId);
                json.WriteNumber("due", row.Figures.Due);
                json.WriteNumber("closed", row.Figures.Closed);
                json.WriteNumber("onTime", row.Figures.OnTime);
                WriteDecimal(json, "score", row.Score, "0.00");
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteInstant(Utf8JsonWriter json, string name, DateTimeOffset instant) =>
        json.WriteString(name, instant.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture));

    private static void WriteDecimal(Utf8JsonWriter json, string name, decimal value, string format)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value.ToString(format, CultureInfo.InvariantCulture));
    }

    private static SchemeTolls ReadTolls(JsonElement scheme) => new(
        scheme.GetProperty("reworkPoints").GetDecimal(), scheme.GetProperty("buckPassPoints").GetDecimal(), scheme.GetProperty("reboundPoints").GetDecimal(),
        scheme.GetProperty("countSuspended").GetBoolean(), scheme.GetProperty("countDeferred").GetBoolean(), scheme.GetProperty("countBlocked").GetBoolean());

    private static int Count(JsonElement parent, string name) => parent.TryGetProperty(name, out var count) ? count.GetInt32() : 0;

    private static string Text(JsonElement parent, string name) => parent.GetProperty(name).GetString() ?? throw new InvalidDataException($"{name} is missing.");

    private static DateTimeOffset ReadInstant(JsonElement parent, string name) =>
        DateTimeOffset.ParseExact(Text(parent, name), Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
