using System.Globalization;
using CsvHelper;

namespace CampaignHub.Api.Platform.Documents;

/// <summary>Writes CSV that spreadsheets open as they should: UTF-8 with its mark, CRLF, and no cell that a spreadsheet would run as a formula.</summary>
public static class CsvText
{
    /// <summary>Media type of the written file.</summary>
    public const string MediaType = "text/csv; charset=utf-8";

    // The full-width signs start formulas in East Asian spreadsheets; CsvHelper's own guard knows ASCII only and would mark negative numbers.
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    private static readonly CsvWriterOptions Format = new() { WriteByteOrderMark = true, NewLine = "\r\n" };

    /// <summary>Writes a small table as bytes; every row has as many cells as there are headers.</summary>
    public static byte[] Write(IEnumerable<string> headers, IEnumerable<IEnumerable<string?>> rows)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Format, leaveOpen: true))
        {
            csv.WriteRecord(Cells(headers));
            foreach (var row in rows)
            {
                csv.WriteRecord(Cells(row));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Writes a table of any length to a stream row by row; the stream stays open. Returns the number of rows.</summary>
    public static async Task<int> WriteAsync(Stream stream, IEnumerable<string> headers, IAsyncEnumerable<IEnumerable<string?>> rows, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(stream, Format, leaveOpen: true);
        await csv.WriteRecordAsync(Cells(headers), cancellationToken);
        var count = 0;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            await csv.WriteRecordAsync(Cells(row), cancellationToken);
            count++;
        }

        return count;
    }

    /// <summary>The cell with an apostrophe before it when a spreadsheet would read it as a formula; numbers are left alone.</summary>
    public static string Guard(string? cell) =>
        cell is { Length: > 0 } && FormulaStarts.Contains(cell[0], StringComparison.Ordinal) && !IsNumber(cell) ? "'" + cell : cell ?? "";

    private static bool IsNumber(string cell) =>
        decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _);

    private static string[] Cells(IEnumerable<string?> cells) => [.. cells.Select(Guard)];
}
