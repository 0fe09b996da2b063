namespace CampaignHub.Api.Platform.Documents;

/// <summary>The fixed parts of the Word rendering: styles, fonts, settings, page numbers and the draft mark; none of them carries text of a document.</summary>
internal static class RedHeaderDocxParts
{
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

    // 22 lines of 579 twips fill the 12756 twips of the type area; 580 would leave room for 21 only.
    public const int LinePitch = 579;

    // 28 characters of 16 pt - 849/4096 pt fill 442.2 pt; -848 would be wider than the area by a hair and leave 27.
    public const int CharacterSpace = -849;

    // The grid is declared for the clerk's page setup, but type is squeezed and spaced by itself: word processors disagree about what a grid does to type
    // wider than its cells. 28 characters of 16 pt less 5 twips fit the area, 29 do not.
    public const int CharacterSqueeze = -5;

    public const int LeftMargin = 1588;

    public const int AreaWidth = 11906 - LeftMargin - 1474;

    public static string Styles { get; } = $"""
        <w:styles {Namespaces}>
        <w:docDefaults><w:rPrDefault><w:rPr>{Fonts("仿宋_GB2312")}<w:snapToGrid w:val="0"/><w:spacing w:val="{CharacterSqueeze}"/><w:kern w:val="2"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
        <w:pPrDefault><w:pPr>{Tight}<w:spacing w:before="0" w:after="0"/></w:pPr></w:pPrDefault></w:docDefaults>
        {Style("Normal", "Normal", $"<w:widowControl w:val=\"0\"/>{Tight}<w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"{LinePitch}\" w:lineRule=\"exact\"/><w:jc w:val=\"both\"/>", "", isDefault: true)}
        {Style("BodyText", "Body Text", Indent(), "")}
        {Style("Heading1", "heading 1", $"<w:keepNext/>{Indent()}<w:outlineLvl w:val=\"0\"/>", Fonts("黑体"))}
        {Style("Heading2", "heading 2", $"<w:keepNext/>{Indent()}<w:outlineLvl w:val=\"1\"/>", Fonts("楷体_GB2312"))}
        {Style("Heading3", "heading 3", $"<w:keepNext/>{Indent()}<w:outlineLvl w:val=\"2\"/>", "")}
        {Style("Title", "Title", "<w:keepNext/><w:spacing w:line=\"640\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>", Fonts("方正小标宋简体") + "<w:spacing w:val=\"0\"/><w:sz w:val=\"44\"/><w:szCs w:val=\"44\"/>")}
        {Style("IssuerMark", "Issuer Mark", "<w:keepNext/><w:jc w:val=\"center\"/>", Fonts("方正小标宋简体") + "<w:color w:val=\"FF0000\"/><w:spacing w:val=\"0\"/>")}
        {Style("DocumentNumber", "Document Number", "<w:keepNext/><w:pBdr><w:bottom w:val=\"single\" w:sz=\"14\" w:space=\"9\" w:color=\"FF0000\"/></w:pBdr><w:spacing w:line=\"400\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>", "")}
        {Style("DraftLabel", "Draft Label", "", Fonts("黑体"))}
        {Style("TableCaption", "Table Caption", "<w:keepNext/><w:spacing w:after=\"80\"/><w:jc w:val=\"center\"/>", Fonts("楷体_GB2312"))}
        {Style("TableCell", "Table Cell", "<w:spacing w:line=\"320\" w:lineRule=\"exact\"/>", "<w:spacing w:val=\"0\"/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>")}
        {Style("TableHeader", "Table Header", "<w:keepNext/><w:spacing w:line=\"320\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>", Fonts("黑体") + "<w:spacing w:val=\"0\"/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>")}
        {Style("EndMatter", "End Matter", "<w:spacing w:line=\"520\" w:lineRule=\"exact\"/>", "<w:spacing w:val=\"0\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>")}
        {Style("footer", "footer", "<w:spacing w:line=\"280\" w:lineRule=\"exact\"/>", Fonts("宋体", "宋体") + "<w:spacing w:val=\"0\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>")}
        {Style("header", "header", "", "")}
        </w:styles>
        """;

    /// <summary>Names the faces newer clients carry in place of the older ones, so that Word falls back to the right kind of type.</summary>
    public static string FontTable { get; } = $"""
        <w:fonts {Namespaces}>
        <w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/><w:charset w:val="86"/><w:family w:val="modern"/></w:font>
        <w:font w:name="楷体_GB2312"><w:altName w:val="楷体"/><w:charset w:val="86"/><w:family w:val="modern"/></w:font>
        <w:font w:name="方正小标宋简体"><w:altName w:val="FZXiaoBiaoSong-B05S"/><w:charset w:val="86"/><w:family w:val="script"/></w:font>
        <w:font w:name="黑体"><w:altName w:val="SimHei"/><w:charset w:val="86"/><w:family w:val="modern"/></w:font>
        <w:font w:name="宋体"><w:altName w:val="SimSun"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>
        <w:font w:name="Times New Roman"><w:charset w:val="00"/><w:family w:val="roman"/></w:font>
        </w:fonts>
        """;

    public static string Settings { get; } = $"""
        <w:settings {Namespaces}><w:evenAndOddHeaders/><w:drawingGridHorizontalSpacing w:val="158"/><w:drawingGridVerticalSpacing w:val="{LinePitch}"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:adjustLineHeightInTable/><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>
        """;

    /// <summary>Page number between one-character dashes: odd pages right, even pages left, one character in.</summary>
    public static string Footer(bool odd)
    {
        var place = odd ? "<w:ind w:right=\"280\"/><w:jc w:val=\"right\"/>" : "<w:ind w:left=\"280\"/><w:jc w:val=\"left\"/>";
        return $"""
            <w:ftr {Namespaces}><w:p><w:pPr><w:pStyle w:val="footer"/>{place}</w:pPr>{Run("— ")}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{Run(odd ? "1" : "2")}<w:r><w:fldChar w:fldCharType="end"/></w:r>{Run(" —")}</w:p></w:ftr>
            """;
    }

    /// <summary>Watermark 草稿 across the type area, behind the text.</summary>
    public static string DraftHeader(bool odd)
    {
        var id = odd ? "DraftMarkOdd" : "DraftMarkEven";
        return $"""
            <w:hdr {Namespaces}><w:p><w:pPr><w:pStyle w:val="header"/></w:pPr><w:r><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/></v:shapetype><v:shape id="{id}" o:spid="{(odd ? "_x0000_s2049" : "_x0000_s2050")}" type="#_x0000_t136" style="position:absolute;margin-left:0;margin-top:0;width:340pt;height:170pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" fillcolor="#e4e4e4" stroked="f"><v:textpath style="font-family:&quot;黑体&quot;;font-size:1pt" string="草稿"/></v:shape></w:pict></w:r></w:p></w:hdr>
            """;
    }

    private static string Tight => "<w:autoSpaceDE w:val=\"0\"/><w:autoSpaceDN w:val=\"0\"/>";

    private static string Fonts(string eastAsia, string latin = "Times New Roman") =>
        $"<w:rFonts w:hint=\"eastAsia\" w:ascii=\"{latin}\" w:hAnsi=\"{latin}\" w:eastAsia=\"{eastAsia}\" w:cs=\"Times New Roman\"/>";

    private static string Indent() => "<w:ind w:firstLineChars=\"200\" w:firstLine=\"632\"/>";

    private static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    private static string Style(string id, string name, string paragraph, string run, bool isDefault = false) =>
        $"<w:style w:type=\"paragraph\"{(isDefault ? " w:default=\"1\"" : "")} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{(isDefault ? "" : "<w:basedOn w:val=\"Normal\"/>")}<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>";
}
