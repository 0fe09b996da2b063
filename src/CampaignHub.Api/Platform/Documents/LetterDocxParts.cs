using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CampaignHub.Api.Platform.Documents;

/// <summary>What the letter form (信函格式) has of its own in Word: the name over a double red rule 30 mm from the paper's edge, and another 20 mm from its foot, on the first page.</summary>
internal static class LetterDocxParts
{
    private const string Namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    // The rules are 170 mm long: 8 mm beyond the type area on the left, 6 mm on the right.
    private const string Wide = "<w:ind w:left=\"-454\" w:right=\"-340\"/>";

    public static string Footer { get; } = $"""
        <w:ftr {Namespaces}><w:p><w:pPr><w:pStyle w:val="footer"/><w:pBdr><w:top w:val="thinThickSmallGap" w:sz="24" w:space="0" w:color="FF0000"/></w:pBdr><w:spacing w:line="20" w:lineRule="exact"/>{Wide}</w:pPr></w:p></w:ftr>
        """;

    public static string Header(string mark)
    {
        var (size, scale) = RedHeaderLayout.Mark(mark);
        var half = (size * 2).ToString("0", CultureInfo.InvariantCulture);
        return $"""
            <w:hdr {Namespaces}><w:p><w:pPr><w:pStyle w:val="IssuerMark"/><w:pBdr><w:bottom w:val="thickThinSmallGap" w:sz="24" w:space="11" w:color="FF0000"/></w:pBdr><w:spacing w:line="{(int)(size * 22)}" w:lineRule="exact"/>{Wide}<w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:w w:val="{scale}"/><w:sz w:val="{half}"/><w:szCs w:val="{half}"/></w:rPr><w:t xml:space="preserve">{System.Security.SecurityElement.Escape(mark)}</w:t></w:r></w:p></w:hdr>
            """;
    }

    /// <summary>The number, on the right under the rule, then the room above the title.</summary>
    public static IEnumerable<OpenXmlElement> Head(OfficialDocument document)
    {
        if (document.Draft) yield return RedHeaderDocx.Text("DraftLabel", "草稿");
        var number = ChineseText.Clean(document.DocumentNumber);
        yield return RedHeaderDocx.Lay("Normal", number.Length == 0 ? [] : [RedHeaderDocx.Write(number)], justification: JustificationValues.Right);
        yield return RedHeaderDocx.Text("Normal", "");
        yield return RedHeaderDocx.Text("Normal", "");
    }
}
