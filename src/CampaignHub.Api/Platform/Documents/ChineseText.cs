using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CampaignHub.Api.Platform.Documents;

/// <summary>Dates, numerals, numbers and free text as Chinese official documents write them.</summary>
public static partial class ChineseText
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>A date in Arabic digits without leading zeros, e.g. 2018年7月31日.</summary>
    public static string Date(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");

    /// <summary>A document number: agency code, year in hexagonal brackets and a sequence without leading zeros, e.g. 汉创文办发〔2018〕1号.</summary>
    public static string DocumentNumber(string agencyCode, int year, int sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{agencyCode}〔{year}〕{sequence}号");

    /// <summary>An ordinal for headings from 1 to 99, e.g. 21 is 二十一.</summary>
    public static string Numeral(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 99);
        var (tens, ones) = (value / 10, value % 10);
        var head = tens switch { 0 => "", 1 => "十", _ => Digits[tens] + "十" };
        return head + (ones == 0 ? "" : Digits[ones]);
    }

    /// <summary>Turns what an editor typed into blocks: one per line, and short lines numbered 一、 （一） 1. without a full stop become headings.</summary>
    public static IReadOnlyList<DocumentBlock> Blocks(string? text) =>
        [.. Lines(text).Select(line => HeadingLevel(line) is { } level ? (DocumentBlock)new HeadingBlock(level, line) : new ParagraphBlock(line))];

    /// <summary>The non-empty lines of a text, trimmed and clean.</summary>
    internal static IEnumerable<string> Lines(string? text) =>
        (text ?? "").Split(['\n', '\r', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries).Select(Clean).Where(line => line.Length > 0);

    /// <summary>One line of text without what XML forbids and without controls that reorder or hide characters.</summary>
    internal static string Clean(string? text)
    {
        var clean = new StringBuilder(text?.Length ?? 0);
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (rune.Value is '\t' or '\n' or '\r' or 0x2028 or 0x2029)
            {
                clean.Append(' ');
            }
            else if (category is not (UnicodeCategory.Control or UnicodeCategory.Format) && rune.Value != 0xFFFD && (rune.Value & 0xFFFE) != 0xFFFE)
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().Trim(' ', '\u3000');
    }

    /// <summary>Width in characters of the grid: a full-width character counts one, a Latin letter or digit half.</summary>
    internal static double Width(string text) => text.EnumerateRunes().Sum(rune => rune.Value < 0x2E80 && !IsWidePunctuation(rune.Value) ? 0.5 : 1);

    private static bool IsWidePunctuation(int value) => value is 0x2014 or 0x2018 or 0x2019 or 0x201C or 0x201D or 0x2026;

    private static int? HeadingLevel(string line) =>
        line.Length > 40 || line[^1] is '。' or '；' or '，' or '：' or '？' or '！' ? null
        : LevelOne().IsMatch(line) ? 1
        : LevelTwo().IsMatch(line) ? 2
        : LevelThree().IsMatch(line) ? 3
        : null;

    [GeneratedRegex("^[一二三四五六七八九十]{1,3}、")]
    private static partial Regex LevelOne();

    [GeneratedRegex("^（[一二三四五六七八九十]{1,3}）")]
    private static partial Regex LevelTwo();

    [GeneratedRegex("^[0-9]{1,2}[.．](?![0-9])")]
    private static partial Regex LevelThree();
}
