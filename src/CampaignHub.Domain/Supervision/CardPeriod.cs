using System.Globalization;

namespace CampaignHub.Domain.Supervision;

/// <summary>The month or the quarter a card counts for, written 2018-07 or 2018-Q3.</summary>
public sealed record CardPeriod
{
    private CardPeriod(int year, int month, bool isQuarter) => (Year, Month, IsQuarter) = (year, month, isQuarter);

    public int Year { get; }

    /// <summary>Its first month.</summary>
    public int Month { get; }

    public bool IsQuarter { get; }

    public string Key => IsQuarter ? string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-Q{(Month + 2) / 3}") : string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}");

    /// <summary>Keys of the months it is made of.</summary>
    public IReadOnlyList<string> Months => [.. Enumerable.Range(Month, IsQuarter ? 3 : 1).Select(m => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{m:D2}"))];

    /// <summary>Reads a key. Refused: card.period.</summary>
    public static CardPeriod Parse(string key)
    {
        if (key.Length == 7 && key[4] == '-' && int.TryParse(key.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200)
        {
            if (key[5] == 'Q' && key[6] is >= '1' and <= '4') return new(year, (3 * (key[6] - '1')) + 1, true);
            if (int.TryParse(key.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12) return new(year, month, false);
        }

        throw CardRefusals.Period(key).AsException();
    }

    /// <summary>True when it was over by that day.</summary>
    public bool EndsBefore(DateOnly day) => new DateOnly(Year, Month, 1).AddMonths(IsQuarter ? 3 : 1) <= day;

    /// <summary>The month before this one.</summary>
    public CardPeriod Before() => Month == 1 ? new(Year - 1, 12, false) : new(Year, Month - 1, false);

    /// <summary>How many months in a row, ending with this one, are among the red ones.</summary>
    public int RedsInARow(IReadOnlySet<string> red)
    {
        var count = 0;
        for (var month = this; red.Contains(month.Key); month = month.Before()) count++;
        return count;
    }
}
