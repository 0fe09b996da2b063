using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace CampaignHub.Api.Platform.Documents;

/// <summary>What people wrote, made fit for the cell of a workbook.</summary>
internal static partial class SheetText
{
    /// <summary>As many characters as a spreadsheet takes in one cell.</summary>
    public const int Longest = 32_767;

    /// <summary>The text without what XML cannot hold: control characters and halves of characters.</summary>
    public static string Printable(string? text)
    {
        if (text is null) return "";
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '\uD7FF')) return text;
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i])) kept.Append(text[i]);
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) kept.Append(text[i]).Append(text[++i]);
        }

        return kept.ToString();
    }

    /// <summary>The same, for a file that is read by spreadsheets alone: what looks like their escapes stays as it was written, and nothing is longer than a cell.</summary>
    public static string Cell(string? text)
    {
        var printable = Printable(text);
        if (printable.Contains("_x", StringComparison.OrdinalIgnoreCase)) printable = Escape().Replace(printable, "_x005F_");
        if (printable.Length <= Longest) return printable;
        return printable[..(char.IsHighSurrogate(printable[Longest - 1]) ? Longest - 1 : Longest)];
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Escape();
}
