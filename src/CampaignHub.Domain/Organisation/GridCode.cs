using System.Globalization;

namespace CampaignHub.Domain.Organisation;

/// <summary>The two-part code of a grid in a zone, "Area 3 grid 7", 第三片区第七网格 (O-28).</summary>
public sealed record GridCode(int Zone, int Grid)
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>The code, where both numbers are known.</summary>
    public static GridCode? Of(int? zone, int? grid) => zone is { } z && grid is { } g ? new(z, g) : null;

    public string Chinese => $"第{Count(Zone)}片区第{Count(Grid)}网格";

    public string English => string.Create(CultureInfo.InvariantCulture, $"Area {Zone} grid {Grid}");

    /// <summary>A number of 1 to 999 in Chinese numerals, as places are numbered.</summary>
    public static string Count(int number) => number switch
    {
        < 0 or > 999 => number.ToString(CultureInfo.InvariantCulture),
        < 10 => Digits[number].ToString(),
        < 20 => number == 10 ? "十" : $"十{Digits[number % 10]}",
        < 100 => $"{Digits[number / 10]}十{(number % 10 == 0 ? "" : Digits[number % 10].ToString())}",
        _ => $"{Digits[number / 100]}百{Rest(number % 100)}",
    };

    private static string Rest(int number) => number switch
    {
        0 => "",
        < 10 => $"零{Digits[number]}",
        < 20 => $"一{Count(number)}",
        _ => Count(number),
    };
}
