namespace CampaignHub.Api.Platform.Documents;

/// <summary>
/// An official document in file format (文件格式), such as a circular (通报), as GB/T 9704-2012 lays it out: what it says, not how it looks.
/// </summary>
/// <param name="AgencyName">Issuing agency; the red issuer mark prints it followed by 文件.</param>
/// <param name="DocumentNumber">Document number (发文字号), e.g. 汉创文办发〔2018〕1号; null until one is allocated.</param>
/// <param name="Title">Title (标题); line feeds force lines, otherwise lines are broken into a trapezoid or diamond.</param>
/// <param name="Addressees">Addressees (主送机关) without the closing colon; empty when there are none.</param>
/// <param name="Blocks">Body (正文) in reading order.</param>
/// <param name="SignatureName">Agency name over the date (发文机关署名).</param>
/// <param name="Date">Date of the document (成文日期); null prints the blank a draft carries.</param>
/// <param name="Draft">Marks every page as a draft (草稿).</param>
public sealed record OfficialDocument(
    string AgencyName,
    string? DocumentNumber,
    string Title,
    string Addressees,
    IReadOnlyList<DocumentBlock> Blocks,
    string SignatureName,
    DateOnly? Date,
    bool Draft)
{
    /// <summary>Which of the standard's forms it takes.</summary>
    public OfficialForm Form { get; init; }

    /// <summary>A list under its title alone, without red header and number, such as a roster laid before a meeting.</summary>
    public bool Plain { get; init; }

    /// <summary>Names of the attachments (附件说明), without numbers; numbered when there is more than one.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>The one attachment that is bound in with it (附件), on a page of its own behind the signature; name it in <see cref="Attachments"/> as well.</summary>
    public Annex? Annex { get; init; }

    /// <summary>Bodies copied to (抄送), separated as they shall be printed; the closing full stop is added.</summary>
    public string? CopyTo { get; init; }

    /// <summary>Printing body (印发机关) in the end matter (版记).</summary>
    public string? PrintedBy { get; init; }

    /// <summary>Printing date (印发日期) in the end matter.</summary>
    public DateOnly? PrintedOn { get; init; }

    internal string IssuerMark => ChineseText.Clean(AgencyName) is var name && (Suffix.Length == 0 || name.EndsWith(Suffix, StringComparison.Ordinal)) ? name : name + Suffix;

    private string Suffix => Form switch
    {
        OfficialForm.Letter => "",
        OfficialForm.Order => "令",
        _ => "文件",
    };

    internal bool HasEndMatter => !string.IsNullOrWhiteSpace(CopyTo) || !string.IsNullOrWhiteSpace(PrintedBy) || PrintedOn is not null;

    internal string CopyToSentence => ChineseText.Clean(CopyTo).TrimEnd('。', '.', '；', ';') + "。";

    internal string DateText => Date is { } date ? ChineseText.Date(date) : "    年  月  日";
}

/// <summary>The forms of GB/T 9704-2012 that documents are laid out in.</summary>
public enum OfficialForm
{
    /// <summary>文件格式.</summary>
    File,

    /// <summary>信函格式: the name 30 mm from the paper's edge between double red rules, the number on the right.</summary>
    Letter,

    /// <summary>命令格式: the name followed by 令, 20 mm under the area top, the number in the middle and no title.</summary>
    Order,
}

/// <summary>An attachment: its title and what stands under it.</summary>
public sealed record Annex(string Title, IReadOnlyList<DocumentBlock> Blocks);

/// <summary>One piece of the body of an official document.</summary>
public abstract record DocumentBlock;

/// <summary>A heading; its own number is part of the text: level 1 一、 level 2 （一） level 3 1.</summary>
/// <param name="Level">1 to 3.</param>
/// <param name="Text">Text with its number.</param>
public sealed record HeadingBlock(int Level, string Text) : DocumentBlock;

/// <summary>Running text; a line feed starts a new paragraph.</summary>
/// <param name="Text">Text without indentation.</param>
public sealed record ParagraphBlock(string Text) : DocumentBlock;

/// <summary>A centred caption over a table, such as the name of a ranking group; kept on the page of the table's first row.</summary>
/// <param name="Text">Caption.</param>
public sealed record CaptionBlock(string Text) : DocumentBlock;

/// <summary>A ranking or other table; its header row repeats on every page and rows never split.</summary>
/// <param name="Columns">Columns from left to right.</param>
/// <param name="Rows">Rows of cells in the order of the columns; missing cells are empty.</param>
public sealed record TableBlock(IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : DocumentBlock
{
    /// <summary>A short table that stays on one page.</summary>
    public bool Together { get; init; }
}

/// <summary>Pictures side by side, two in a row, each with a caption. Only the Word rendering shows them.</summary>
/// <param name="Pictures">In reading order.</param>
public sealed record PicturesBlock(IReadOnlyList<DocumentPicture> Pictures) : DocumentBlock;

/// <summary>A picture and its size in pixels; its number is its own within the document.</summary>
public sealed record DocumentPicture(int Number, ReadOnlyMemory<byte> Content, string MediaType, int Width, int Height, string Caption);

/// <summary>A table column.</summary>
/// <param name="Header">Header cell.</param>
/// <param name="Align">Alignment of the cells under the header; headers are centred.</param>
/// <param name="Weight">Share of the type area's width relative to the other columns.</param>
public sealed record TableColumn(string Header, ColumnAlign Align = ColumnAlign.Centre, double Weight = 1);

/// <summary>Horizontal alignment of a table column.</summary>
public enum ColumnAlign
{
    Left,
    Centre,
    Right,
}
