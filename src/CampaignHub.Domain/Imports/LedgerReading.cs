using System.Globalization;
using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Imports;

/// <summary>Reads the records of a foreign ledger by its rules; a row's problem never stops another row .</summary>
public static class LedgerReading
{
    private const int LongestKey = 100;
    private const int LongestDescription = 2000;
    private const int LongestCategory = 64;
    private const int LongestUnitCode = 64;
    private const int LongestUnitName = 200;
    private const int LongestAddress = 300;
    private const string DescriptionJoint = " · ";

    private static readonly DateTimeFormatInfo ChineseHalves = new() { AMDesignator = "上午", PMDesignator = "下午" };

    /// <summary>Reads all rows, in the file's order. Refused: ledger.columns-missing, ledger.column-repeated.</summary>
    public static IReadOnlyList<LedgerLine> Read(IReadOnlyList<string> header, IEnumerable<LedgerRecord> records, LedgerRules rules, TimeZoneInfo zone)
    {
        RequireColumns(header, rules.Columns);
        var rowOfKey = new Dictionary<string, int>(StringComparer.Ordinal);
        var lines = new List<LedgerLine>();
        foreach (var record in records)
        {
            var line = new RowReader(header, record, rules, zone).Read();
            if (line.IsUsable && !rowOfKey.TryAdd(line.Key, line.Row))
                line = line with { Problems = [.. line.Problems, LedgerProblem.At(line.Row, rules.Columns.Key, "ledger.key-repeated", line.Key, rowOfKey[line.Key].ToString(CultureInfo.InvariantCulture))] };
            lines.Add(line);
        }

        return lines;
    }

    /// <summary>The instant of a local time in one of the formats; a limit given as a date alone lasts to the end of that day.</summary>
    public static DateTimeOffset? Instant(string text, IReadOnlyList<string> formats, TimeZoneInfo zone, bool isLimit)
    {
        foreach (var format in formats)
        {
            foreach (var culture in (ReadOnlySpan<DateTimeFormatInfo>)[DateTimeFormatInfo.InvariantInfo, ChineseHalves])
            {
                if (!DateTime.TryParseExact(text, format, culture, DateTimeStyles.AllowWhiteSpaces, out var local) || local.Year is < 1900 or > 2200) continue;
                if (isLimit && !format.Contains('h', StringComparison.OrdinalIgnoreCase)) local = local.Date.AddDays(1).AddSeconds(-1);
                return ZoneTime.Instant(local, zone);
            }
        }

        return null;
    }

    private static void RequireColumns(IReadOnlyList<string> header, LedgerColumns columns)
    {
        var missing = columns.All().Where(c => !header.Contains(c)).ToList();
        if (missing.Count > 0) throw LedgerRefusals.ColumnsMissing(missing).AsException();
        if (columns.All().FirstOrDefault(c => header.Count(h => h == c) > 1) is { } repeated) throw LedgerRefusals.ColumnRepeated(repeated).AsException();
    }

    private sealed class RowReader(IReadOnlyList<string> header, LedgerRecord record, LedgerRules rules, TimeZoneInfo zone)
    {
        private readonly List<LedgerProblem> problems = [];

        public LedgerLine Read()
        {
            var columns = rules.Columns;
            if (record.QuoteLeftOpen) Problem(null, "ledger.quote-open");
            else if (record.Cells.Length != header.Count) Problem(null, "ledger.cells-wrong", Number(record.Cells.Length), Number(header.Count));
            var key = Text(columns.Key, LongestKey, required: true);
            var description = Description(columns.Description);
            var category = Text(columns.Category, LongestCategory);
            var unitCode = Text(columns.UnitCode, LongestUnitCode);
            if (unitCode is null) Problem(columns.UnitCode, "ledger.unit-missing");
            var unitName = Text(columns.UnitName, LongestUnitName);
            var loggedAt = Time(columns.LoggedAt, required: true);
            var dueAt = Time(columns.DueAt, isLimit: true);
            var closedAt = Time(columns.ClosedAt);
            if (closedAt < loggedAt) Problem(columns.ClosedAt, "ledger.closed-before-logged");
            if (dueAt < loggedAt) Problem(columns.DueAt, "ledger.due-before-logged");
            return new(record.Row, key ?? "", description ?? "", category, unitCode, unitName, loggedAt, dueAt, closedAt, Text(columns.Address, LongestAddress), Place(), problems);
        }

        private string? Description(IReadOnlyList<string> columns)
        {
            var parts = columns.Select(c => Text(c, LongestDescription)).OfType<string>().ToList();
            var whole = string.Join(DescriptionJoint, parts);
            if (whole.Length == 0) Problem(columns[0], "ledger.value-missing");
            else if (whole.Length > LongestDescription && parts.Count > 1) Problem(columns[0], "ledger.text-too-long", Number(LongestDescription));
            return whole;
        }

        private DateTimeOffset? Time(string? column, bool required = false, bool isLimit = false)
        {
            if (Text(column, 100, required) is not { } text) return null;
            var instant = Instant(text, rules.DateFormats, zone, isLimit);
            if (instant is null) Problem(column, "ledger.date-unreadable", text, string.Join(" / ", rules.DateFormats));
            return instant;
        }

        private GeoPoint? Place()
        {
            var (x, y) = (Cell(rules.Columns.Longitude), Cell(rules.Columns.Latitude));
            if (x is null && y is null) return null;
            if (double.TryParse(x, NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)
                && double.TryParse(y, NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude)
                && GeoPoint.IsValid(longitude, latitude)) return new GeoPoint(longitude, latitude);
            Problem(rules.Columns.Longitude, "ledger.place-unusable", x ?? "", y ?? "");
            return null;
        }

        private string? Text(string? column, int longest, bool required = false)
        {
            var text = Cell(column);
            if (text is null)
            {
                if (required) Problem(column, "ledger.value-missing");
                return null;
            }

            if (text.Length > longest) Problem(column, "ledger.text-too-long", Number(longest));
            if (text.Any(c => char.IsControl(c) && c is not ('\t' or '\r' or '\n'))) Problem(column, "ledger.text-unusable");
            return text;
        }

        private string? Cell(string? column)
        {
            if (string.IsNullOrEmpty(column)) return null;
            for (var i = 0; i < header.Count && i < record.Cells.Length; i++)
            {
                if (header[i] == column) return record.Cells[i].Trim() is { Length: > 0 } text ? text : null;
            }

            return null;
        }

        private void Problem(string? column, string code, params string[] arguments) => problems.Add(LedgerProblem.At(record.Row, column, code, arguments));

        private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
