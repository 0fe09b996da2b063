namespace CampaignHub.Api.Platform.Documents;

/// <summary>The numbers of GB/T 9704-2012 that the Word and the HTML rendering share, in points unless named otherwise.</summary>
internal static class RedHeaderLayout
{
    public const double PointsPerMillimetre = 72 / 25.4;
    public const double AreaWidth = 156 * PointsPerMillimetre;
    public const int CharactersPerLine = 28;
    public const double TitleSize = 22;

    /// <summary>Widest title line in characters: the type area at 22 pt, less one for air.</summary>
    public const double TitleMax = 19;

    /// <summary>Size and horizontal scale (percent) of the issuer mark: one line as wide as the type area at most, tall letters before wide ones.</summary>
    public static (double Size, int Scale) Mark(string mark)
    {
        var natural = (AreaWidth - 12) / Math.Max(1, ChineseText.Width(mark));
        var size = Math.Round(Math.Clamp(natural / 0.66, 18, 52) * 2, MidpointRounding.ToZero) / 2;
        return (size, (int)Math.Clamp(natural / size * 100, 33, 100));
    }

    /// <summary>
    /// Characters from the left edge of the type area to name and date of an unsealed signature: the name ends two characters from the right and the date starts
    /// two characters in from it; a date longer than the name ends two from the right itself and the name moves.
    /// </summary>
    public static (double Name, double Date) Signature(string name, string date)
    {
        var (nameWidth, dateWidth) = (ChineseText.Width(name), ChineseText.Width(date));
        return dateWidth > nameWidth
            ? (CharactersPerLine - 4 - dateWidth, CharactersPerLine - 2 - dateWidth)
            : (Math.Max(0, CharactersPerLine - 2 - nameWidth), Math.Max(2, CharactersPerLine - nameWidth));
    }
}
