using System.Globalization;

namespace CampaignHub.Domain.Circulars;

/// <summary>Numbers written in Chinese characters.</summary>
public static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>A number in plain digits: 三十二 is 32, 二〇一八 is 2018, 九十点五 is 90.5; what is in digits already stays as it is.</summary>
    public static string Read(string written)
    {
        var parts = written.Split('点');
        var whole = parts[0].Any(c => "十百千万亿".Contains(c, StringComparison.Ordinal)) ? Value(parts[0]).ToString(CultureInfo.InvariantCulture) : Spelt(parts[0]);
        return parts.Length == 1 ? whole : $"{whole}.{Spelt(parts[1])}";
    }

    private static string Spelt(string digits) => string.Concat(digits.Select(c => DigitOf(c) is { } digit ? (char)('0' + digit) : c));

    private static long Value(string written)
    {
        var (total, section, digit) = (0L, 0L, 0L);
        foreach (var c in written)
        {
            var unit = UnitOf(c);
            if (DigitOf(c) is { } read)
            {
                digit = read;
            }
            else if (unit < 10_000)
            {
                section += (digit == 0 ? 1 : digit) * unit;
                digit = 0;
            }
            else
            {
                total = (total + section + digit) * unit;
                (section, digit) = (0, 0);
            }
        }

        return total + section + digit;
    }

    private static int? DigitOf(char c) => c switch
    {
        '〇' => 0,
        '两' => 2,
        _ when Digits.IndexOf(c) is var digit and >= 0 => digit,
        _ => null,
    };

    private static long UnitOf(char c) => c switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1_000,
        '万' => 10_000,
        _ => 100_000_000,
    };
}
