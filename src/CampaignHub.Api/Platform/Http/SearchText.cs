using CampaignHub.Domain.Common;
using FluentValidation;
using FluentValidation.Results;

namespace CampaignHub.Api.Platform.Http;

/// <summary>What somebody types into a search field, made ready for LIKE.</summary>
internal static class SearchText
{
    /// <summary>Longer than anything kept that can be looked for by a part of it, and short enough for every pattern to stay cheap.</summary>
    public const int Longest = 200;

    private static readonly Refusal TooLong = new(RefusalKind.Conflict, "search.too-long", $"查找内容最多 {Longest} 个字。", $"Look for at most {Longest} characters.");

    /// <summary>The pattern that finds the text anywhere, its own % and _ taken literally; null when there is nothing to search. Throws <see cref="ValidationException"/> on a text that is too long.</summary>
    public static string? Pattern(string? typed)
    {
        RequireShort("search", typed);
        return Escaped(typed);
    }

    /// <summary>The same for a folded column: 網格 and ＷＧ are looked for as 网格 and wg.</summary>
    public static string? Folded(string? typed)
    {
        RequireShort("search", typed);
        return typed is null ? null : Escaped(SearchFold.Of(typed));
    }

    /// <summary>Throws <see cref="ValidationException"/>, naming the field, on a text that is too long to look for.</summary>
    public static void RequireShort(string field, string? typed)
    {
        if (!Fits(typed)) throw new ValidationException([new ValidationFailure(field, TooLong.In(Problems.Language)) { ErrorCode = TooLong.Code }]);
    }

    public static bool Fits(string? typed) => typed is null || typed.Length <= Longest || typed.Trim().Length <= Longest;

    private static string? Escaped(string? typed) => typed?.Trim() is { Length: > 0 } text
        ? $"%{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%"
        : null;
}
