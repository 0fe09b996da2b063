using CampaignHub.Domain.Common;

namespace CampaignHub.Api.Platform.Http;

/// <summary>What somebody types into a search field, made ready for LIKE.</summary>
internal static class SearchText
{
    /// <summary>The pattern that finds the text anywhere, its own % and _ taken literally; null when there is nothing to search.</summary>
    public static string? Pattern(string? typed) => typed?.Trim() is { Length: > 0 } text
        ? $"%{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%"
        : null;

    /// <summary>The same for a folded column: 網格 and ＷＧ are looked for as 网格 and wg.</summary>
    public static string? Folded(string? typed) => typed is null ? null : Pattern(SearchFold.Of(typed));
}
