using CampaignHub.Api.Platform.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CampaignHub.Api.Tests.Platform.Documents;

public sealed class RedHeaderDocxTests
{
    [Fact]
    public void The_page_is_A4_with_the_margins_and_the_grid_of_the_standard()
    {
        using var word = Open(SampleDocuments.MonthlyRanking());
        var section = Body(word).Descendants<SectionProperties>().Single();
        var (size, margin, grid) = (section.GetFirstChild<PageSize>()!, section.GetFirstChild<PageMargin>()!, section.GetFirstChild<DocGrid>()!);

        Assert.Equal((11906u, 16838u), (size.Width!.Value, size.Height!.Value));
        Assert.Equal((2098, 1984, 1588u, 1474u), (margin.Top!.Value, margin.Bottom!.Value, margin.Left!.Value, margin.Right!.Value));
        Assert.Equal(DocGridValues.LinesAndChars, grid.Type!.Value);

        var height = 16838 - 2098 - 1984;
        Assert.Equal(22, height / grid.LinePitch!.Value);
        var width = (11906 - 1588 - 1474) / 20.0;
        Assert.Equal(28, (int)(width / (16 + grid.CharacterSpace!.Value / 4096.0)));
        var squeeze = word.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Spacing>().Single().Val!.Value;
        Assert.Equal(28, (int)(width / (16 + squeeze / 20.0)));
    }

    [Theory]
    [InlineData("Title", "方正小标宋简体", "44")]
    [InlineData("Heading1", "黑体", null)]
    [InlineData("Heading2", "楷体_GB2312", null)]
    [InlineData("IssuerMark", "方正小标宋简体", null)]
    public void Styles_name_the_faces_clerks_have(string style, string face, string? halfPoints)
    {
        using var word = Open(SampleDocuments.MonthlyRanking());
        var styles = word.MainDocumentPart!.StyleDefinitionsPart!.Styles!;
        var found = styles.Elements<Style>().Single(candidate => candidate.StyleId == style);

        Assert.Equal(face, found.StyleRunProperties!.RunFonts!.EastAsia!.Value);
        Assert.Equal(halfPoints, found.StyleRunProperties.FontSize?.Val?.Value);
        Assert.Equal("仿宋_GB2312", styles.DocDefaults!.Descendants<RunFonts>().Single().EastAsia!.Value);
        Assert.Equal("32", styles.DocDefaults!.Descendants<FontSize>().Single().Val!.Value);
    }

    [Fact]
    public void Page_numbers_stand_right_on_odd_pages_and_left_on_even_ones()
    {
        using var word = Open(SampleDocuments.MonthlyRanking());
        var main = word.MainDocumentPart!;
        Assert.NotNull(main.DocumentSettingsPart!.Settings!.GetFirstChild<EvenAndOddHeaders>());

        var footers = Body(word).Descendants<FooterReference>().ToDictionary(reference => reference.Type!.Value, reference => ((FooterPart)main.GetPartById(reference.Id!)).Footer!);
        var (odd, even) = (footers[HeaderFooterValues.Default], footers[HeaderFooterValues.Even]);
        Assert.Equal(JustificationValues.Right, odd.Descendants<Justification>().Single().Val!.Value);
        Assert.Equal("280", odd.Descendants<Indentation>().Single().Right!.Value);
        Assert.Equal(JustificationValues.Left, even.Descendants<Justification>().Single().Val!.Value);
        Assert.Equal("280", even.Descendants<Indentation>().Single().Left!.Value);
        Assert.All([odd, even], footer => Assert.Matches("^— \\d PAGE|^—  PAGE \\d —$", footer.InnerText));
    }

    [Fact]
    public void Ranking_tables_repeat_their_header_and_never_split_a_row()
    {
        using var word = Open(SampleDocuments.MonthlyRanking());
        var rankings = Body(word).Elements<Table>().Where(table => table.GetFirstChild<TableProperties>()!.TablePositionProperties is null).ToList();

        Assert.Equal([53, 22], rankings.Select(table => table.Elements<TableRow>().Count()));
        Assert.All(rankings, table => Assert.Single(table.Descendants<TableHeader>()));
        Assert.All(rankings, table => Assert.NotNull(table.Elements<TableRow>().First().Descendants<TableHeader>().SingleOrDefault()));
        Assert.All(rankings.SelectMany(table => table.Elements<TableRow>()), row => Assert.Single(row.Descendants<CantSplit>()));
        Assert.All(rankings, table => Assert.Equal("Normal", table.ElementsAfter().OfType<Paragraph>().First().ParagraphProperties!.ParagraphStyleId!.Val!.Value));
    }

    [Fact]
    public void End_matter_hangs_at_the_foot_of_the_type_area_between_thick_rules_with_a_thin_one_inside()
    {
        using var word = Open(SampleDocuments.MonthlyRanking());
        var properties = Body(word).Elements<Table>().Last().GetFirstChild<TableProperties>()!;

        Assert.Equal(VerticalAlignmentValues.Bottom, properties.TablePositionProperties!.TablePositionYAlignment!.Value);
        Assert.Equal(VerticalAnchorValues.Margin, properties.TablePositionProperties.VerticalAnchor!.Value);
        var rules = properties.TableBorders!;
        Assert.Equal((8u, 6u, 8u), (rules.TopBorder!.Size!.Value, rules.InsideHorizontalBorder!.Size!.Value, rules.BottomBorder!.Size!.Value));
        Assert.StartsWith("抄送：", Body(word).Elements<Table>().Last().InnerText, StringComparison.Ordinal);
        Assert.EndsWith("2018年8月3日印发", Body(word).Elements<Table>().Last().InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes()
    {
        Assert.Equal(RedHeaderDocx.Write(SampleDocuments.MonthlyRanking(draft: true)), RedHeaderDocx.Write(SampleDocuments.MonthlyRanking(draft: true)));
        Assert.NotEqual(RedHeaderDocx.Write(SampleDocuments.MonthlyRanking(draft: true)), RedHeaderDocx.Write(SampleDocuments.MonthlyRanking()));
    }

    [Fact]
    public void Only_drafts_carry_the_draft_mark()
    {
        using var draft = Open(SampleDocuments.MonthlyRanking(draft: true));
        using var issued = Open(SampleDocuments.MonthlyRanking());

        Assert.Equal(2, draft.MainDocumentPart!.HeaderParts.Count(part => part.Header!.OuterXml.Contains("string=\"草稿\"", StringComparison.Ordinal)));
        Assert.Contains("草稿", Body(draft).InnerText, StringComparison.Ordinal);
        Assert.Empty(issued.MainDocumentPart!.HeaderParts);
        Assert.DoesNotContain("草稿", Body(issued).InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_document_is_valid_Word_markup()
    {
        foreach (var document in (OfficialDocument[])[SampleDocuments.MonthlyRanking(true), SampleDocuments.LongTitle(), SampleDocuments.OnePage(), SampleDocuments.Hostile(HostileText)])
        {
            using var word = Open(document);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Description}"));
        }
    }

    [Fact]
    public void Hostile_text_stays_text_and_loses_only_what_XML_forbids()
    {
        using var word = Open(SampleDocuments.Hostile(HostileText));

        Assert.Contains("</w:t><script>alert(1)</script>&“完”", Body(word).InnerText, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', Body(word).InnerText);
    }

    internal const string HostileText = "</w:t><script>alert(1)</script>&\u0001\u202E\uD800“完”";

    private static WordprocessingDocument Open(OfficialDocument document) => WordprocessingDocument.Open(new MemoryStream(RedHeaderDocx.Write(document)), false);

    private static Body Body(WordprocessingDocument word) => word.MainDocumentPart!.Document!.Body!;
}
