using System.Buffers.Text;
using System.Globalization;
using System.Text;
using CampaignHub.Domain.Common;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Http;

/// <summary>An opaque place in a list ordered by an instant and an id: the last row seen.</summary>
public sealed record Cursor(DateTimeOffset? At, Guid Id)
{
    private static readonly Refusal Words = new(RefusalKind.Conflict, "cursor.unreadable", "翻页标记无效，请回到第一页。", "The page marker is not valid; start again from the first page.");

    /// <summary>What to throw at a marker this server never gave: the parameter is wrong, as any other that cannot be read.</summary>
    internal static ValidationException Unreadable() => new([new ValidationFailure("cursor", Words.In(Problems.Language)) { ErrorCode = Words.Code }]);

    /// <summary>The day of the last row seen, in a list ordered by business dates.</summary>
    public DateOnly? Day => At is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;

    /// <summary>The place after a row of a list that is ordered by business dates.</summary>
    public static string After(DateOnly day, Guid id) => new Cursor(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero), id).ToString();

    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{At?.UtcTicks ?? -1}.{Id:N}")));

    public static Cursor? Read(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('.');
            var ticks = long.Parse(parts[0], CultureInfo.InvariantCulture);
            return new(ticks < 0 ? null : new DateTimeOffset(ticks, TimeSpan.Zero), Guid.ParseExact(parts[1], "N"));
        }
        catch (Exception fault) when (fault is FormatException or OverflowException or IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            throw Unreadable();
        }
    }
}

/// <summary>An opaque place in a list ordered by an instant and a number: the last row seen.</summary>
public sealed record NumberCursor(DateTimeOffset At, long Number)
{
    public override string ToString() => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}.{Number}")));

    public static NumberCursor? Read(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('.');
            return new(new DateTimeOffset(long.Parse(parts[0], CultureInfo.InvariantCulture), TimeSpan.Zero), long.Parse(parts[1], CultureInfo.InvariantCulture));
        }
        catch (Exception fault) when (fault is FormatException or OverflowException or IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            throw Cursor.Unreadable();
        }
    }
}

/// <summary>Limits every list shares.</summary>
public static class Keyset
{
    public const int DefaultLimit = 50;

    /// <summary>Totals are exact up to here and capped beyond, so that no list counts a whole history.</summary>
    public const int CountCap = 10_000;

    /// <summary>The same for what a search text finds: who typed one character that stands nearly everywhere types another.</summary>
    public const int SearchCountCap = 500;

    public static int Limit(int? asked) => Math.Clamp(asked ?? DefaultLimit, 1, 200);

    /// <summary>Takes off the row that was read to learn whether there are more; tells whether there are.</summary>
    public static bool Cut<T>(List<T> rows, int limit)
    {
        if (rows.Count <= limit) return false;
        rows.RemoveRange(limit, rows.Count - limit);
        return true;
    }

    /// <summary>
    /// How many rows a list has. Told with the first page only; not counted where that page holds the <paramref name="whole"/> list,
    /// and never beyond the cap.
    /// </summary>
    public static async Task<ListTotal> TotalAsync<T>(IQueryable<T> all, string? cursor, string? search = null, int? whole = null, CancellationToken cancellationToken = default)
    {
        if (!string.IsNullOrEmpty(cursor)) return new(null, false);
        if (whole is not null) return new(whole, false);
        var cap = string.IsNullOrWhiteSpace(search) ? CountCap : SearchCountCap;
        var count = await all.Take(cap + 1).CountAsync(cancellationToken);
        return new(Math.Min(count, cap), count > cap);
    }
}

/// <summary>The total of a list: null on later pages, exact unless it is capped.</summary>
public readonly record struct ListTotal(int? Count, bool IsCapped)
{
    /// <summary>The total of two lists shown as one.</summary>
    public ListTotal And(ListTotal other) => new(Count + other.Count, IsCapped || other.IsCapped);
}

/// <summary>An opaque place in a list ordered by a code that is unique in the campaign: the last code seen.</summary>
public static class CodeCursor
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Of(string code) => Base64Url.EncodeToString(Utf8.GetBytes(code));

    /// <summary>The code that was last seen; null on the first page. Throws <see cref="ValidationException"/> on what is no marker.</summary>
    public static string? Read(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            return Utf8.GetString(Base64Url.DecodeFromChars(text)) is var code && !code.Contains('\0', StringComparison.Ordinal) ? code : throw Cursor.Unreadable();
        }
        catch (Exception fault) when (fault is FormatException or ArgumentException)
        {
            throw Cursor.Unreadable();
        }
    }
}
