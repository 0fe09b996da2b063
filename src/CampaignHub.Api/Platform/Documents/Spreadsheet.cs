using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CampaignHub.Api.Platform.Documents;

/// <summary>Writes a workbook of one sheet of rows and one of notes, row by row; every cell is text, so that no spreadsheet runs it or drops its zeros.</summary>
public static class Spreadsheet
{
    /// <summary>Media type of the written file.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const uint TextStyle = 1;

    /// <summary>Writes the workbook; the stream must be seekable and stays open.</summary>
    public static async Task WriteAsync(Stream stream, string title, bool english, IReadOnlyList<SheetColumn> columns, IAsyncEnumerable<IReadOnlyList<string?>> rows, CancellationToken cancellationToken)
    {
        using var book = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var main = book.AddWorkbookPart();
        main.AddNewPart<WorkbookStylesPart>("rId3").Stylesheet = new Stylesheet(
            new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
            new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true }));
        using (var sheet = OpenXmlWriter.Create(main.AddNewPart<WorksheetPart>("rId1")))
        {
            Begin(sheet, columns.Count);
            Row(sheet, columns.Select(c => c.Title(english)));
            await foreach (var row in rows.WithCancellation(cancellationToken)) Row(sheet, row.Select((value, i) => columns[i].Shown(value, english)));
            End(sheet);
        }

        using (var notes = OpenXmlWriter.Create(main.AddNewPart<WorksheetPart>("rId2")))
        {
            Begin(notes, 4);
            Row(notes, english ? ["Column", "Required", "What stands in it", "Example"] : ["列", "必填", "填写说明", "示例"]);
            foreach (var column in columns) Row(notes, [column.Title(english), Required(column, english), column.Note(english), column.Shown(column.Example, english)]);
            Row(notes, [english ? "An empty cell clears the value; a column left out keeps it. The code finds the row." : "单元格留空表示清除原值；删去整列表示保留原值。按编号对应已有记录。"]);
            End(notes);
        }

        main.Workbook = new Workbook(new Sheets(
            new Sheet { Name = title, SheetId = 1, Id = "rId1" }, new Sheet { Name = english ? "Notes" : "填写说明", SheetId = 2, Id = "rId2" }));
    }

    private static string Required(SheetColumn column, bool english) => (column.Required, english) switch { (false, _) => "", (_, true) => "yes", _ => "是" };

    private static void Begin(OpenXmlWriter writer, int columns)
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new Columns(new Column { Min = 1, Max = (uint)columns, Width = 22, CustomWidth = true, Style = TextStyle }));
        writer.WriteStartElement(new SheetData());
    }

    private static void Row(OpenXmlWriter writer, IEnumerable<string?> cells)
    {
        writer.WriteStartElement(new Row());
        foreach (var text in cells) writer.WriteElement(new Cell(new InlineString(new Text(SheetText.Printable(text)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = TextStyle });
        writer.WriteEndElement();
    }

    private static void End(OpenXmlWriter writer)
    {
        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}
