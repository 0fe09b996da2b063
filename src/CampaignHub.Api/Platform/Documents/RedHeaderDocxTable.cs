using DocumentFormat.OpenXml.Wordprocessing;

namespace CampaignHub.Api.Platform.Documents;

/// <summary>The tables of the Word rendering: rankings with a repeated header, and the end matter at the foot of the last page.</summary>
internal static class RedHeaderDocxTable
{
    // Eighths of a point: 0.35 mm outside, 0.25 mm inside.
    private const uint Thick = 8;
    private const uint Thin = 6;
    private const uint CellRule = 4;

    public static Table Ranking(TableBlock block, bool keepLastRow)
    {
        var total = block.Columns.Sum(column => column.Weight);
        var widths = block.Columns.Select(column => (int)(RedHeaderDocxParts.AreaWidth * column.Weight / total)).ToArray();
        var table = new Table(
            new TableProperties
            {
                TableWidth = new TableWidth { Type = TableWidthUnitValues.Dxa, Width = RedHeaderDocx.Number(widths.Sum()) },
                TableJustification = new TableJustification { Val = TableRowAlignmentValues.Center },
                TableBorders = Rules(CellRule, CellRule, sides: true),
                TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
                TableCellMarginDefault = new TableCellMarginDefault(
                    new TopMargin { Width = "40", Type = TableWidthUnitValues.Dxa },
                    new TableCellLeftMargin { Width = 70, Type = TableWidthValues.Dxa },
                    new BottomMargin { Width = "40", Type = TableWidthUnitValues.Dxa },
                    new TableCellRightMargin { Width = 70, Type = TableWidthValues.Dxa }),
            },
            new TableGrid(widths.Select(width => new GridColumn { Width = RedHeaderDocx.Number(width) })));
        table.Append(Row(block.Columns.Select((column, index) => Cell(widths[index], RedHeaderDocx.Text("TableHeader", ChineseText.Clean(column.Header)))), header: true));
        for (var at = 0; at < block.Rows.Count; at++)
        {
            var (row, keep) = (block.Rows[at], at == block.Rows.Count - 1 ? keepLastRow : block.Together);
            table.Append(Row(block.Columns.Select((column, index) => Cell(
                widths[index],
                RedHeaderDocx.Lay("TableCell", [RedHeaderDocx.Write(ChineseText.Clean(row.ElementAtOrDefault(index)))], justification: Justify(column.Align), keepNext: keep)))));
        }

        return table;
    }

    public static Table EndMatter(OfficialDocument document)
    {
        const int width = RedHeaderDocxParts.AreaWidth;
        var table = new Table(
            new TableProperties
            {
                TablePositionProperties = new TablePositionProperties
                {
                    LeftFromText = 0,
                    RightFromText = 0,
                    VerticalAnchor = VerticalAnchorValues.Margin,
                    HorizontalAnchor = HorizontalAnchorValues.Page,
                    TablePositionX = RedHeaderDocxParts.LeftMargin,
                    TablePositionYAlignment = VerticalAlignmentValues.Bottom,
                },
                TableOverlap = new TableOverlap { Val = TableOverlapValues.Never },
                TableWidth = new TableWidth { Type = TableWidthUnitValues.Dxa, Width = RedHeaderDocx.Number(width) },
                TableBorders = Rules(Thick, Thin, sides: false),
                TableLayout = new TableLayout { Type = TableLayoutValues.Fixed },
                TableCellMarginDefault = new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa }),
            },
            new TableGrid(new GridColumn { Width = RedHeaderDocx.Number(width) }));
        if (!string.IsNullOrWhiteSpace(document.CopyTo))
        {
            var copyTo = RedHeaderDocx.Lay(
                "EndMatter",
                [RedHeaderDocx.Write("抄送：" + document.CopyToSentence)],
                indentation: new Indentation { Left = "1120", Right = "280", Hanging = "840" });
            table.Append(Row([Cell(width, copyTo)]));
        }

        if (!string.IsNullOrWhiteSpace(document.PrintedBy) || document.PrintedOn is not null)
        {
            var date = document.PrintedOn is { } on ? ChineseText.Date(on) + "印发" : "";
            var printed = RedHeaderDocx.Lay(
                "EndMatter",
                [RedHeaderDocx.Write(ChineseText.Clean(document.PrintedBy)), new Run(new TabChar()), RedHeaderDocx.Write(date)],
                indentation: new Indentation { Left = "280", Right = "280" },
                justification: JustificationValues.Left,
                tabs: new Tabs(new TabStop { Val = TabStopValues.Right, Position = width - 280 }));
            table.Append(Row([Cell(width, printed)]));
        }

        return table;
    }

    private static TableRow Row(IEnumerable<TableCell> cells, bool header = false)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (header)
        {
            properties.Append(new TableHeader());
        }

        return new TableRow([properties, .. cells]);
    }

    private static TableCell Cell(int width, Paragraph paragraph) => new(
        new TableCellProperties(
            new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = RedHeaderDocx.Number(width) },
            new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
        paragraph);

    private static TableBorders Rules(uint outside, uint inside, bool sides)
    {
        var side = sides ? BorderValues.Single : BorderValues.None;
        return new TableBorders
        {
            TopBorder = new TopBorder { Val = BorderValues.Single, Size = outside, Space = 0, Color = "000000" },
            LeftBorder = new LeftBorder { Val = side, Size = outside, Space = 0, Color = "000000" },
            BottomBorder = new BottomBorder { Val = BorderValues.Single, Size = outside, Space = 0, Color = "000000" },
            RightBorder = new RightBorder { Val = side, Size = outside, Space = 0, Color = "000000" },
            InsideHorizontalBorder = new InsideHorizontalBorder { Val = BorderValues.Single, Size = inside, Space = 0, Color = "000000" },
            InsideVerticalBorder = new InsideVerticalBorder { Val = side, Size = inside, Space = 0, Color = "000000" },
        };
    }

    private static JustificationValues Justify(ColumnAlign align) => align switch
    {
        ColumnAlign.Left => JustificationValues.Left,
        ColumnAlign.Right => JustificationValues.Right,
        _ => JustificationValues.Center,
    };
}
