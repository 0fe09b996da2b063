using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CampaignHub.Api.Platform.Documents;

/// <summary>A column of a streamed sheet: its header, and its width in characters.</summary>
public sealed record StreamedColumn(string Title, double Width);

/// <summary>A cell of a streamed sheet: a text, a moment of local time, or a number.</summary>
public readonly record struct StreamedCell(string? Text, DateTime? At = null, int? Number = null);

/// <summary>
/// Writes a workbook of any length row by row. The package is written as plain zip entries, one after the other: the library's own package keeps a sheet in memory until it is
/// closed. Texts are inline strings, so that no spreadsheet runs them; what does not fit on a sheet goes on the next one.
/// </summary>
public static class SheetStream
{
    /// <summary>Rows of one sheet below its header; a spreadsheet opens 1,048,576.</summary>
    public const int RowsOfSheet = 1_000_000;

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const uint TextStyle = 1;
    private const uint MomentStyle = 2;
    private const uint HeaderStyle = 3;

    /// <summary>Writes the workbook; the stream stays open. Returns the number of rows.</summary>
    public static async Task<int> WriteAsync(
        Stream stream, string title, IReadOnlyList<StreamedColumn> columns, IAsyncEnumerable<IReadOnlyList<StreamedCell>> rows, int rowsOfSheet = RowsOfSheet, CancellationToken cancellationToken = default)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var (sheets, count) = (0, 0);
        await using var source = rows.GetAsyncEnumerator(cancellationToken);
        var more = await source.MoveNextAsync();
        do
        {
            await using var entry = zip.CreateEntry($"xl/worksheets/sheet{++sheets}.xml", CompressionLevel.Fastest).Open();
            using var sheet = new SheetPen(entry, columns);
            for (var written = 0; more && written < rowsOfSheet; written++, count++)
            {
                sheet.Write(source.Current);
                more = await source.MoveNextAsync();
            }
        }
        while (more);
        Frame(zip, title, sheets);
        return count;
    }

    private static void Frame(ZipArchive zip, string title, int sheets)
    {
        var all = Enumerable.Range(1, sheets).ToList();
        Put(zip, "xl/styles.xml", new Stylesheet(
            new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "yyyy-mm-dd hh:mm" }), new Fonts(new Font(), new Font(new Bold())), new Fills(new Fill()), new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true }, new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true }, new CellFormat { FontId = 1, ApplyFont = true })).OuterXml);
        var book = new Workbook(new Sheets(all.Select(n => new Sheet { Name = n == 1 ? title : $"{title} {n}", SheetId = (uint)n, Id = $"rId{n}" })));
        Put(zip, "xl/workbook.xml", book.OuterXml);
        Put(zip, "xl/_rels/workbook.xml.rels", Links([.. all.Select(n => ($"rId{n}", "worksheet", $"worksheets/sheet{n}.xml")), ("rIdStyles", "styles", "styles.xml")]));
        Put(zip, "_rels/.rels", Links([("rId1", "officeDocument", "xl/workbook.xml")]));
        Put(zip, "[Content_Types].xml", $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"""
            + $"""<Override PartName="/xl/workbook.xml" ContentType="{Main}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Main}.styles+xml"/>"""
            + string.Concat(all.Select(n => $"""<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{Main}.worksheet+xml"/>""")) + "</Types>");
    }

    private static string Links(IEnumerable<(string Id, string Kind, string Target)> links) =>
        $"""<Relationships xmlns="{Package}/relationships">""" + string.Concat(links.Select(l => $"""<Relationship Id="{l.Id}" Type="{Office}/{l.Kind}" Target="{l.Target}"/>""")) + "</Relationships>";

    private static void Put(ZipArchive zip, string name, string xml)
    {
        using var entry = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        entry.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""");
        entry.Write(xml);
    }

    /// <summary>Writes one sheet; the few elements it needs are made once and filled anew.</summary>
    private sealed class SheetPen : IDisposable
    {
        private readonly OpenXmlWriter writer;
        private readonly Text text = new() { Space = SpaceProcessingModeValues.Preserve };
        private readonly CellValue value = new();
        private readonly Cell textCell;
        private readonly Cell valueCell;

        public SheetPen(Stream stream, IReadOnlyList<StreamedColumn> columns)
        {
            textCell = new(new InlineString(text)) { DataType = CellValues.InlineString };
            valueCell = new(value);
            writer = OpenXmlWriter.Create(stream, new UTF8Encoding(false));
            writer.WriteStartDocument(standalone: true);
            writer.WriteStartElement(new Worksheet());
            writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
            writer.WriteElement(new Columns(columns.Select((c, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = c.Width, CustomWidth = true })));
            writer.WriteStartElement(new SheetData());
            writer.WriteStartElement(new Row());
            foreach (var column in columns) Put(column.Title, HeaderStyle);
            writer.WriteEndElement();
        }

        public void Write(IReadOnlyList<StreamedCell> cells)
        {
            writer.WriteStartElement(new Row());
            foreach (var cell in cells)
            {
                if (cell.At is { } at) Put(at.ToOADate(), MomentStyle);
                else if (cell.Number is { } number) Put(number, 0);
                else Put(cell.Text, TextStyle);
            }

            writer.WriteEndElement();
        }

        public void Dispose()
        {
            writer.WriteEndElement();
            writer.WriteEndElement();
            writer.Close();
        }

        private void Put(string? words, uint style)
        {
            text.Text = SheetText.Cell(words);
            textCell.StyleIndex = style;
            writer.WriteElement(textCell);
        }

        private void Put(double number, uint style)
        {
            value.Text = number.ToString("R", CultureInfo.InvariantCulture);
            valueCell.StyleIndex = style;
            writer.WriteElement(valueCell);
        }
    }
}
