using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace CampaignHub.Api.Tests.Features.Rectification;

/// <summary>Reads a written workbook as another program would, and holds it against the standard.</summary>
internal static class SheetRows
{
    public static List<List<string>> Read(byte[] file, int sheet = 0)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(e => e.Description));
        var part = (WorksheetPart)book.WorkbookPart!.GetPartById(book.WorkbookPart.Workbook.Sheets!.Elements<Sheet>().ElementAt(sheet).Id!);
        return [.. part.Worksheet.Descendants<Row>().Select(r => r.Elements<Cell>().Select(c => c.InlineString?.InnerText ?? c.CellValue?.Text ?? "").ToList())];
    }

    public static IEnumerable<Cell> Cells(byte[] file)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        return [.. book.WorkbookPart!.WorksheetParts.First().Worksheet.Descendants<Cell>().Select(c => (Cell)c.CloneNode(true))];
    }
}
