using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CampaignHub.Api.Platform.Documents;

/// <summary>Writes an official document as an editable Word file laid out by GB/T 9704-2012; the same document always gives the same bytes.</summary>
public static class RedHeaderDocx
{
    /// <summary>Media type of the written file.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const int Line = RedHeaderDocxParts.LinePitch;
    private static readonly DateTimeOffset ZipEpoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the document as DOCX bytes.</summary>
    public static byte[] Write(OfficialDocument document)
    {
        using var package = new MemoryStream();
        using (var word = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            var main = word.AddNewPart<MainDocumentPart>("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "rId1");
            Add<StyleDefinitionsPart>(main, "rId1").Styles = new Styles(RedHeaderDocxParts.Styles);
            Add<FontTablePart>(main, "rId2").Fonts = new Fonts(RedHeaderDocxParts.FontTable);
            Add<DocumentSettingsPart>(main, "rId3").Settings = new Settings(RedHeaderDocxParts.Settings);
            Add<FooterPart>(main, "rId4").Footer = new Footer(RedHeaderDocxParts.Footer(odd: true));
            Add<FooterPart>(main, "rId5").Footer = new Footer(RedHeaderDocxParts.Footer(odd: false));
            if (document.Draft)
            {
                Add<HeaderPart>(main, "rId6").Header = new Header(RedHeaderDocxParts.DraftHeader(odd: true));
                Add<HeaderPart>(main, "rId7").Header = new Header(RedHeaderDocxParts.DraftHeader(odd: false));
            }

            if (document.Form is OfficialForm.Letter)
            {
                Add<HeaderPart>(main, "rId8").Header = new Header(LetterDocxParts.Header(document.IssuerMark));
                Add<FooterPart>(main, "rId9").Footer = new Footer(LetterDocxParts.Footer);
            }

            foreach (var picture in document.Blocks.OfType<PicturesBlock>().SelectMany(b => b.Pictures))
            {
                using var content = new MemoryStream(picture.Content.ToArray());
                main.AddImagePart(picture.MediaType == "image/png" ? ImagePartType.Png : ImagePartType.Jpeg, PictureDocxParts.IdOf(picture)).FeedData(content);
            }

            main.Document = new Document(new Body([.. Head(document), .. Body(document.Blocks), .. Signature(document), .. Attached(document.Annex), .. EndMatter(document), Section(document)]));
            Name(word, document);
        }

        return Repack(package);
    }

    private static T Add<T>(MainDocumentPart main, string id)
        where T : OpenXmlPart, IFixedContentTypePart => main.AddNewPart<T>(id);

    private static void Name(WordprocessingDocument word, OfficialDocument document)
    {
        var core = word.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "rId2");
        using var stream = core.GetStream(FileMode.Create, FileAccess.Write);
        using var xml = System.Xml.XmlWriter.Create(stream);
        xml.WriteStartElement("cp", "coreProperties", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
        xml.WriteElementString("dc", "title", "http://purl.org/dc/elements/1.1/", ChineseText.Clean(document.Title));
        xml.WriteElementString("dc", "creator", "http://purl.org/dc/elements/1.1/", ChineseText.Clean(document.SignatureName));
        xml.WriteElementString("dc", "language", "http://purl.org/dc/elements/1.1/", "zh-CN");
        xml.WriteEndElement();
    }

    private static IEnumerable<OpenXmlElement> Head(OfficialDocument document)
    {
        foreach (var element in document.Plain ? [] : document.Form is OfficialForm.Letter ? LetterDocxParts.Head(document) : Mark(document)) yield return element;
        if (document.Form is OfficialForm.Order) yield break;
        var lines = TitleLines.Break(document.Title, RedHeaderLayout.TitleMax);
        yield return Lay("Title", [.. lines.SelectMany((text, index) => index == 0 ? new OpenXmlElement[] { Write(text) } : [new Run(new Break()), Write(text)])]);
        yield return Text("Normal", "");
        if (ChineseText.Clean(document.Addressees) is { Length: > 0 } addressees)
        {
            yield return Text("Normal", addressees.TrimEnd('：', ':') + "：");
        }
    }

    private static IEnumerable<OpenXmlElement> Mark(OfficialDocument document)
    {
        var mark = document.IssuerMark;
        var (size, scale) = RedHeaderLayout.Mark(mark);
        var line = (int)(size * 20 * 1.2);
        // The mark's letters begin 35 mm under the area top: one line for the draft label, then white space; a tenth of the size lies above the letters in their line.
        var above = (int)((document.Form is OfficialForm.Order ? 20 : 35) * RedHeaderLayout.PointsPerMillimetre * 20 - Line - size * 2);
        yield return Text("DraftLabel", document.Draft ? "草稿" : "");
        yield return Lay("IssuerMark", [Write(mark, new RunProperties(new CharacterScale { Val = scale }, new FontSize { Val = Number(size * 2) }, new FontSizeComplexScript { Val = Number(size * 2) }))],
            spacing: new SpacingBetweenLines { Before = Number(above), Line = Number(line), LineRule = LineSpacingRuleValues.Exact });
        yield return Text("Normal", "");
        yield return Text("Normal", "");
        var number = ChineseText.Clean(document.DocumentNumber);
        yield return document.Form is OfficialForm.Order ? Lay("Normal", number.Length == 0 ? [] : [Write(number)], justification: JustificationValues.Center) : Text("DocumentNumber", number);
        yield return Text("Normal", "");
        yield return Text("Normal", "");
    }

    private static IEnumerable<OpenXmlElement> Attached(Annex? annex)
    {
        if (annex is null) yield break;
        var mark = Text("DraftLabel", "附件");
        mark.ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
        yield return mark;
        yield return Text("Normal", "");
        var lines = TitleLines.Break(annex.Title, RedHeaderLayout.TitleMax);
        yield return Lay("Title", [.. lines.SelectMany((text, index) => index == 0 ? new OpenXmlElement[] { Write(text) } : [new Run(new Break()), Write(text)])]);
        yield return Text("Normal", "");
        foreach (var element in Body(annex.Blocks, followed: false)) yield return element;
    }

    private static IEnumerable<OpenXmlElement> Body(IReadOnlyList<DocumentBlock> blocks, bool followed = true)
    {
        for (var index = 0; index < blocks.Count; index++)
        {
            var last = followed && index == blocks.Count - 1;
            switch (blocks[index])
            {
                case HeadingBlock heading:
                    yield return Text($"Heading{Math.Clamp(heading.Level, 1, 3)}", ChineseText.Clean(heading.Text));
                    break;
                case ParagraphBlock paragraph:
                    var lines = ChineseText.Lines(paragraph.Text).ToList();
                    for (var at = 0; at < lines.Count; at++)
                    {
                        yield return Lay("BodyText", [Write(lines[at])], keepNext: last && at == lines.Count - 1);
                    }

                    break;
                case CaptionBlock caption:
                    yield return Text("TableCaption", ChineseText.Clean(caption.Text));
                    break;
                case PicturesBlock pictures:
                    foreach (var row in PictureDocxParts.Rows(pictures)) yield return row;
                    break;
                case TableBlock table:
                    yield return RedHeaderDocxTable.Ranking(table, keepLastRow: last);
                    yield return Lay("Normal", [], spacing: new SpacingBetweenLines { Line = "200", LineRule = LineSpacingRuleValues.Exact }, keepNext: last);
                    break;
            }
        }
    }

    private static IEnumerable<OpenXmlElement> Signature(OfficialDocument document)
    {
        if (document.Attachments.Count > 0)
        {
            yield return Lay("Normal", [], keepNext: true);
            for (var index = 0; index < document.Attachments.Count; index++)
            {
                var several = document.Attachments.Count > 1;
                var number = several ? string.Create(CultureInfo.InvariantCulture, $"{index + 1}. ") : "";
                var left = several ? 6 : 5;
                var hanging = index == 0 ? left - 2 : several ? 1 : 0;
                yield return Lay("Normal", [Write((index == 0 ? "附件：" : "") + number + ChineseText.Clean(document.Attachments[index]))],
                    indentation: new Indentation { Left = Number(Twips(left)), Hanging = Number(Twips(hanging)) }, keepNext: true);
            }
        }

        var name = ChineseText.Clean(document.SignatureName);
        var (nameAt, dateAt) = RedHeaderLayout.Signature(name, document.DateText);
        yield return Lay("Normal", [], keepNext: true);
        yield return Lay("Normal", [Write(name)], indentation: new Indentation { Left = Number(Twips(nameAt)) }, justification: JustificationValues.Left, keepNext: true);
        // A date as long as the name ends at the edge itself; the overhang keeps rounding in other faces from breaking its line.
        yield return Lay("Normal", [Write(document.DateText)], indentation: new Indentation { Left = Number(Twips(dateAt)), Right = Number(-Twips(3)) }, justification: JustificationValues.Left);
    }

    private static IEnumerable<OpenXmlElement> EndMatter(OfficialDocument document)
    {
        if (document.HasEndMatter)
        {
            yield return RedHeaderDocxTable.EndMatter(document);
            yield return Lay("EndMatter", [], spacing: new SpacingBetweenLines { Line = "20", LineRule = LineSpacingRuleValues.Exact });
        }
    }

    private static SectionProperties Section(OfficialDocument document)
    {
        var section = new SectionProperties();
        if (document.Draft)
        {
            section.Append(new HeaderReference { Type = HeaderFooterValues.Default, Id = "rId6" }, new HeaderReference { Type = HeaderFooterValues.Even, Id = "rId7" });
        }

        var letter = document.Form is OfficialForm.Letter;
        if (letter) section.Append(new HeaderReference { Type = HeaderFooterValues.First, Id = "rId8" }, new FooterReference { Type = HeaderFooterValues.First, Id = "rId9" });
        section.Append(
            new FooterReference { Type = HeaderFooterValues.Default, Id = "rId4" },
            new FooterReference { Type = HeaderFooterValues.Even, Id = "rId5" },
            new PageSize { Width = 11906, Height = 16838 },
            // The dash of the page number lies 7 mm under the type area, in the middle of its 14 pt line: that line ends 25.5 mm above the paper's edge.
            new PageMargin { Top = 2098, Bottom = 1984, Left = RedHeaderDocxParts.LeftMargin, Right = 1474, Header = letter ? 1701U : 851U, Footer = letter ? 1134U : 1446U, Gutter = 0 });
        if (letter) section.Append(new TitlePage());
        section.Append(
            new DocGrid { Type = DocGridValues.LinesAndChars, LinePitch = Line, CharacterSpace = RedHeaderDocxParts.CharacterSpace });
        return section;
    }

    internal static Paragraph Text(string style, string text) => Lay(style, text.Length == 0 ? [] : [Write(text)]);

    internal static Paragraph Lay(
        string style,
        OpenXmlElement[] runs,
        SpacingBetweenLines? spacing = null,
        Indentation? indentation = null,
        JustificationValues? justification = null,
        bool keepNext = false,
        Tabs? tabs = null)
    {
        var properties = new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style }, SpacingBetweenLines = spacing, Indentation = indentation, Tabs = tabs };
        properties.KeepNext = keepNext ? new KeepNext() : null;
        properties.Justification = justification is { } value ? new Justification { Val = value } : null;
        return new Paragraph([properties, .. runs]);
    }

    internal static Run Write(string text, RunProperties? properties = null)
    {
        var run = new Run();
        if (properties is not null)
        {
            run.RunProperties = properties;
        }

        run.Append(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    internal static int Twips(double characters) => (int)Math.Round(characters * RedHeaderDocxParts.AreaWidth / RedHeaderLayout.CharactersPerLine);

    internal static string Number(double value) => value.ToString("0", CultureInfo.InvariantCulture);

    private static byte[] Repack(MemoryStream package)
    {
        using var repacked = new MemoryStream();
        package.Position = 0;
        using (var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(repacked, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.OrderBy(entry => entry.FullName != "[Content_Types].xml").ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = ZipEpoch;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }

        return repacked.ToArray();
    }
}
