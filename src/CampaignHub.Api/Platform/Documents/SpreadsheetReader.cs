using System.Globalization;
using System.IO.Compression;
using System.Xml;
using CampaignHub.Domain.Common;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CampaignHub.Api.Platform.Documents;

/// <summary>Reads the sheet with the expected headers from an uploaded workbook, element by element, within limits; what is hostile or wrong is refused as a whole.</summary>
public static class SpreadsheetReader
{
    public const int MostRows = 60_000;
    private const int MostParts = 200;
    private const long MostUnpacked = 150L * 1024 * 1024;
    private const int MostStrings = 400_000;
    private const int MostColumns = 64;

    /// <summary>The rows that hold anything; throws a refusal sheet.* about the whole file.</summary>
    public static IReadOnlyList<SheetRow> Read(byte[] file, IReadOnlyList<SheetColumn> columns)
    {
        if (!file.AsSpan().StartsWith("PK\u0003\u0004"u8)) throw SheetRefusals.NotWorkbook.AsException();
        try
        {
            using var stream = new MemoryStream(file, writable: false);
            Inspect(stream);
            using var book = SpreadsheetDocument.Open(stream, false, new OpenSettings { AutoSave = false });
            return Find(book.WorkbookPart ?? throw SheetRefusals.NotWorkbook.AsException(), columns);
        }
        catch (Exception fault) when (fault is OpenXmlPackageException or XmlException or InvalidDataException or FormatException or ArgumentException or InvalidOperationException or KeyNotFoundException or IOException or OverflowException)
        {
            throw SheetRefusals.Damaged.AsException();
        }
    }

    /// <summary>Looks into the package before anything is parsed: how much it unpacks to, measured and not believed, and what it brings along.</summary>
    private static void Inspect(Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > MostParts) throw SheetRefusals.TooLarge.AsException();
        var (total, buffer) = (0L, new byte[81920]);
        foreach (var entry in zip.Entries)
        {
            var name = entry.FullName.Replace('\\', '/');
            if (new[] { "vbaProject", "/externalLinks/", "/embeddings/", "/activeX/", "connections.xml" }.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase))) throw SheetRefusals.External.AsException();
            using (var content = entry.Open())
            {
                for (int read; (read = content.Read(buffer)) > 0;)
                {
                    if ((total += read) > MostUnpacked) throw SheetRefusals.TooLarge.AsException();
                }
            }

            if (name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)) RefuseDeclarations(entry);
        }
    }

    // No part of a workbook declares a document type; entities would be expanded from one.
    private static void RefuseDeclarations(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var xml = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        xml.MoveToContent();
    }

    private static IReadOnlyList<SheetRow> Find(WorkbookPart main, IReadOnlyList<SheetColumn> columns)
    {
        var strings = Strings(main);
        RefusedException? wrong = null;
        foreach (var sheet in main.Workbook.Descendants<Sheet>())
        {
            if (sheet.Id?.Value is not { } id || main.GetPartById(id) is not WorksheetPart part) continue;
            try
            {
                var rows = Rows(part, strings, columns);
                return rows.Count > 0 ? rows : throw SheetRefusals.Empty.AsException();
            }
            catch (RefusedException refused) when (refused.Refusal.Code is "sheet.columns-missing")
            {
                wrong ??= refused;
            }
        }

        throw wrong ?? SheetRefusals.Empty.AsException();
    }

    private static List<SheetRow> Rows(WorksheetPart part, IReadOnlyList<string> strings, IReadOnlyList<SheetColumn> columns)
    {
        var rows = new List<SheetRow>();
        SheetColumn?[]? header = null;
        using var reader = OpenXmlReader.Create(part);
        for (var number = 0; reader.Read();)
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement) continue;
            var row = (Row)reader.LoadCurrentElement()!;
            number = row.RowIndex?.Value is { } said ? checked((int)said) : number + 1;
            var cells = row.Elements<Cell>().Select((cell, i) => (Place: PlaceOf(cell.CellReference?.Value) ?? i, Cell: cell)).ToList();
            if (header is null)
            {
                header = Header(cells.Where(c => c.Place < MostColumns).Select(c => (c.Place, Text(c.Cell, strings).Trim())), columns);
                continue;
            }

            if (Row(number, cells, strings, header) is { } read) rows.Add(read);
            if (rows.Count > MostRows) throw SheetRefusals.TooManyRows(MostRows).AsException();
        }

        if (header is null) throw SheetRefusals.ColumnsMissing(string.Join(", ", columns.Where(c => c.Required).Select(c => c.Zh))).AsException();
        return rows;
    }

    private static SheetColumn?[] Header(IEnumerable<(int Place, string Text)> titles, IReadOnlyList<SheetColumn> columns)
    {
        var header = new SheetColumn?[MostColumns];
        var unknown = new List<string>();
        foreach (var (place, title) in titles.Where(t => t.Text.Length > 0))
        {
            var column = columns.FirstOrDefault(c => c.IsCalled(title.TrimEnd('*').Trim()));
            if (column is null) unknown.Add(title);
            else if (header.Contains(column)) throw SheetRefusals.ColumnRepeated(title).AsException();
            else header[place] = column;
        }

        if (columns.Where(c => c.Required && !header.Contains(c)).ToList() is { Count: > 0 } missing) throw SheetRefusals.ColumnsMissing(string.Join(", ", missing.Select(c => $"{c.Zh} {c.En}"))).AsException();
        return unknown.Count > 0 ? throw SheetRefusals.ColumnUnknown(unknown[0]).AsException() : header;
    }

    private static SheetRow? Row(int number, IEnumerable<(int Place, Cell Cell)> cells, IReadOnlyList<string> strings, SheetColumn?[] header)
    {
        var values = header.OfType<SheetColumn>().ToDictionary(c => c.Key, _ => "");
        (SheetColumn? badColumn, Refusal? bad) = (null, null);
        foreach (var (place, cell) in cells)
        {
            if (place >= MostColumns || header[place] is not { } column) continue;
            var fault = cell.CellFormula is not null ? SheetRefusals.Formula : cell.DataType?.Value == CellValues.Error ? SheetRefusals.CellError : null;
            if (fault is not null && bad is null) (badColumn, bad) = (column, fault);
            values[column.Key] = fault is null ? Text(cell, strings).Trim() : "?";
        }

        return values.Values.All(v => v.Length == 0) ? null : new(number, values, badColumn, bad);
    }

    private static string Text(Cell cell, IReadOnlyList<string> strings)
    {
        if (cell.DataType?.Value == CellValues.InlineString) return cell.InlineString?.InnerText ?? "";
        var value = cell.CellValue?.Text ?? "";
        if (cell.DataType?.Value == CellValues.SharedString) return strings[int.Parse(value, CultureInfo.InvariantCulture)];
        var written = cell.DataType is null && value.Contains('E', StringComparison.OrdinalIgnoreCase);
        return written && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("0.##########", CultureInfo.InvariantCulture) : value;
    }

    private static List<string> Strings(WorkbookPart main)
    {
        var strings = new List<string>();
        if (main.SharedStringTablePart is not { } part) return strings;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(SharedStringItem) || !reader.IsStartElement) continue;
            var item = (SharedStringItem)reader.LoadCurrentElement()!;
            strings.Add(item.Text?.Text ?? string.Concat(item.Elements<Run>().Select(r => r.Text?.Text)));
            if (strings.Count > MostStrings) throw SheetRefusals.TooLarge.AsException();
        }

        return strings;
    }

    private static int? PlaceOf(string? reference)
    {
        if (string.IsNullOrEmpty(reference)) return null;
        var place = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetter).Take(4)) place = (place * 26) + char.ToUpperInvariant(letter) - 'A' + 1;
        return place - 1;
    }
}
