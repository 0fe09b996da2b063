using System.Globalization;
using System.Net;
using System.Text;

namespace CampaignHub.Api.Platform.Documents;

/// <summary>Writes an official document as one self-contained page: paper on a screen of any width, GB/T 9704-2012 when printed. Every text is encoded.</summary>
public static class RedHeaderHtml
{
    /// <summary>Media type of the written page.</summary>
    public const string MediaType = "text/html; charset=utf-8";

    /// <summary>Writes the document as an HTML page that asks for nothing from outside and runs no script.</summary>
    public static string Write(OfficialDocument document)
    {
        var page = new StringBuilder(16_384);
        page.Append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
            .Append("<title>").Append(Encode(document.Title)).Append("</title>\n<style>\n").Append(RedHeaderCss.Text).Append("\n</style>\n</head>\n<body>\n");
        if (document.Draft)
        {
            page.Append("<div class=\"watermark\" aria-hidden=\"true\">草稿</div>\n");
        }

        page.Append(document.Form switch { OfficialForm.Letter => "<article class=\"sheet letter\">\n", OfficialForm.Order => "<article class=\"sheet order\">\n", _ => "<article class=\"sheet\">\n" });
        Head(page, document);
        Body(page, document.Blocks);
        Signature(page, document);
        Attached(page, document.Annex);
        EndMatter(page, document);
        return page.Append("</article>\n</body>\n</html>\n").ToString();
    }

    private static void Head(StringBuilder page, OfficialDocument document)
    {
        if (document.Plain) page.Append("<header class=\"plain\"></header>\n");
        else Mark(page, document);
        if (document.Form is OfficialForm.Order) return;
        page.Append(document.Plain ? "<h1 class=\"plain\">" : "<h1>").AppendJoin("", TitleLines.Break(document.Title, RedHeaderLayout.TitleMax).Select(line => $"<span>{Encode(line)}</span>")).Append("</h1>\n");
        if (ChineseText.Clean(document.Addressees) is { Length: > 0 } addressees)
        {
            Element(page, "p", "addressees", addressees.TrimEnd('：', ':') + "：");
        }
    }

    private static void Mark(StringBuilder page, OfficialDocument document)
    {
        var mark = document.IssuerMark;
        var (size, scale) = RedHeaderLayout.Mark(mark);
        var length = scale < 100 ? Invariant($" textLength=\"{ChineseText.Width(mark) * size * scale / 100:0.##}\" lengthAdjust=\"spacingAndGlyphs\"") : "";
        page.Append("<header>\n<p class=\"label\">").Append(document.Draft ? "草稿" : "").Append("</p>\n")
            .Append(Invariant($"<svg class=\"mark\" viewBox=\"0 0 {RedHeaderLayout.AreaWidth:0.###} {size * 1.1:0.##}\" role=\"img\" aria-label=\"{Encode(mark)}\">"))
            .Append(Invariant($"<text x=\"{RedHeaderLayout.AreaWidth / 2:0.###}\" y=\"{size * 0.88:0.##}\" font-size=\"{size:0.#}\" text-anchor=\"middle\"{length}>"))
            .Append(Encode(mark)).Append("</text></svg>\n");
        if (document.Form is OfficialForm.Letter) page.Append("<div class=\"double\"></div>\n");
        Element(page, "p", "number", document.DocumentNumber);
        page.Append("</header>\n");
    }

    private static void Body(StringBuilder page, IReadOnlyList<DocumentBlock> blocks)
    {
        page.Append("<div class=\"body\">\n");
        foreach (var block in blocks)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    Element(page, $"h{Math.Clamp(heading.Level, 1, 3) + 1}", null, heading.Text);
                    break;
                case ParagraphBlock paragraph:
                    foreach (var text in ChineseText.Lines(paragraph.Text))
                    {
                        Element(page, "p", null, text);
                    }

                    break;
                case CaptionBlock caption:
                    Element(page, "p", "caption", caption.Text);
                    break;
                case TableBlock table:
                    Ranking(page, table);
                    break;
            }
        }

        page.Append("</div>\n");
    }

    private static void Attached(StringBuilder page, Annex? annex)
    {
        if (annex is null) return;
        page.Append("<section class=\"annex\">\n<p class=\"annex-mark\">附件</p>\n<h1>")
            .AppendJoin("", TitleLines.Break(annex.Title, RedHeaderLayout.TitleMax).Select(line => $"<span>{Encode(line)}</span>")).Append("</h1>\n");
        Body(page, annex.Blocks);
        page.Append("</section>\n");
    }

    private static void Ranking(StringBuilder page, TableBlock table)
    {
        var total = table.Columns.Sum(column => column.Weight);
        page.Append(table.Together ? "<table class=\"together\">\n<colgroup>" : "<table>\n<colgroup>");
        foreach (var column in table.Columns)
        {
            page.Append(Invariant($"<col style=\"width:{column.Weight / total * 100:0.##}%\">"));
        }

        page.Append("</colgroup>\n<thead><tr>");
        foreach (var column in table.Columns)
        {
            page.Append("<th scope=\"col\">").Append(Encode(column.Header)).Append("</th>");
        }

        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            page.Append("<tr>");
            for (var index = 0; index < table.Columns.Count; index++)
            {
                page.Append(table.Columns[index].Align switch { ColumnAlign.Left => "<td class=\"left\">", ColumnAlign.Right => "<td class=\"right\">", _ => "<td>" })
                    .Append(Encode(row.ElementAtOrDefault(index))).Append("</td>");
            }

            page.Append("</tr>\n");
        }

        page.Append("</tbody>\n</table>\n");
    }

    private static void Signature(StringBuilder page, OfficialDocument document)
    {
        page.Append("<div class=\"closing\">\n");
        if (document.Attachments.Count > 0)
        {
            page.Append("<div class=\"attachments\"><span>附件：</span><div>\n");
            for (var index = 0; index < document.Attachments.Count; index++)
            {
                var number = document.Attachments.Count > 1 ? Invariant($"<span>{index + 1}. </span>") : "";
                page.Append("<p>").Append(number).Append("<span>").Append(Encode(document.Attachments[index])).Append("</span></p>\n");
            }

            page.Append("</div></div>\n");
        }

        var name = ChineseText.Clean(document.SignatureName);
        var (nameAt, dateAt) = RedHeaderLayout.Signature(name, document.DateText);
        page.Append("<div class=\"signature\">\n");
        Placed(page, "name", name, nameAt);
        Placed(page, "date", document.DateText, dateAt);
        page.Append("</div>\n</div>\n");
    }

    // Measured from the right, in characters, so that the place holds on a narrow screen as well.
    private static void Placed(StringBuilder page, string @class, string text, double from) =>
        page.Append(Invariant($"<p class=\"{@class}\" style=\"--in:{Math.Max(0, RedHeaderLayout.CharactersPerLine - from - ChineseText.Width(text)):0.#}\">"))
            .Append(WebUtility.HtmlEncode(text)).Append("</p>\n");

    // Printed twice: the first copy is invisible and holds the room in the flow, the second hangs at the foot of the page the first one fell on.
    private static void EndMatter(StringBuilder page, OfficialDocument document)
    {
        if (!document.HasEndMatter)
        {
            return;
        }

        var matter = new StringBuilder("<div class=\"end-matter\">");
        if (!string.IsNullOrWhiteSpace(document.CopyTo))
        {
            matter.Append("<div class=\"copy-to\"><span>抄送：</span><span>").Append(Encode(document.CopyToSentence)).Append("</span></div>");
        }

        if (!string.IsNullOrWhiteSpace(document.PrintedBy) || document.PrintedOn is not null)
        {
            matter.Append("<div class=\"printed\"><span>").Append(Encode(document.PrintedBy)).Append("</span><span>")
                .Append(document.PrintedOn is { } on ? ChineseText.Date(on) + "印发" : "").Append("</span></div>");
        }

        matter.Append("</div>");
        page.Append("<div class=\"foot-room\" aria-hidden=\"true\">").Append(matter).Append("</div>\n<footer>").Append(matter).Append("</footer>\n");
    }

    private static void Element(StringBuilder page, string name, string? @class, string? text) =>
        page.Append('<').Append(name).Append(@class is null ? "" : $" class=\"{@class}\"").Append('>').Append(Encode(text)).Append("</").Append(name).Append(">\n");

    private static string Encode(string? text) => WebUtility.HtmlEncode(ChineseText.Clean(text));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
