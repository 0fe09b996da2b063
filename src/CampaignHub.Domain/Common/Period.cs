using System.Globalization;

namespace CampaignHub.Domain.Common;

/// <summary>The lengths a campaign reckons in (P-24 to P-26).</summary>
public enum PeriodKind
{
    Day,
    Week,
    Month,
}

/// <summary>One day, ISO week or calendar month in the campaign's time zone; written 2018-07-04, 2018-W27 or 2018-07.</summary>
public sealed record Period
{
    private Period(PeriodKind kind, DateOnly from, DateOnly until)
    {
        Kind = kind;
        From = from;
        Until = until;
    }

    public PeriodKind Kind { get; }

    /// <summary>First business date.</summary>
    public DateOnly From { get; }

    /// <summary>The business date after the last.</summary>
    public DateOnly Until { get; }

    /// <summary>Last business date.</summary>
    public DateOnly Last => Until.AddDays(-1);

    public string Key => Kind switch
    {
        PeriodKind.Day => From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        PeriodKind.Week => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(From.ToDateTime(default)):D4}-W{ISOWeek.GetWeekOfYear(From.ToDateTime(default)):D2}"),
        PeriodKind.Month => From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"Unknown period kind {Kind}."),
    };

    public static Period Containing(PeriodKind kind, DateOnly date)
    {
        switch (kind)
        {
            case PeriodKind.Day:
                return new(kind, date, date.AddDays(1));
            case PeriodKind.Week:
                var monday = date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
                return new(kind, monday, monday.AddDays(7));
            default:
                var first = new DateOnly(date.Year, date.Month, 1);
                return new(PeriodKind.Month, first, first.AddMonths(1));
        }
    }

    /// <summary>Reads a key of the years 1900 to 2200. Refused: period.unknown.</summary>
    public static Period Parse(string key)
    {
        if (key.Length < 4 || !int.TryParse(key.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var century) || century is < 1900 or > 2200) throw CommonRefusals.UnknownPeriod(key).AsException();
        if (DateOnly.TryParseExact(key, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Containing(PeriodKind.Day, day);
        if (DateOnly.TryParseExact(key + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return Containing(PeriodKind.Month, month);
        if (key.Length == 8 && key[4] == '-' && key[5] == 'W'
            && int.TryParse(key.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(key.AsSpan(6, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var week)
            && year is >= 1 and < 9999 && week >= 1 && week <= ISOWeek.GetWeeksInYear(year))
            return Containing(PeriodKind.Week, DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)));
        throw CommonRefusals.UnknownPeriod(key).AsException();
    }

    public Period Next() => Containing(Kind, Until);

    public Period Previous() => Containing(Kind, From.AddDays(-1));

    /// <summary>First instant inside.</summary>
    public DateTimeOffset StartIn(TimeZoneInfo zone) => ZoneTime.StartOf(From, zone);

    /// <summary>First instant after the end.</summary>
    public DateTimeOffset EndIn(TimeZoneInfo zone) => ZoneTime.StartOf(Until, zone);

    public override string ToString() => Key;
}
