namespace CampaignHub.Api.Platform.Http;

/// <summary>What somebody types into a search field, made ready for ILIKE.</summary>
internal static class SearchText
{
    /// <summary>The pattern that finds the text anywhere, its own % and _ taken literally; null when there is nothing to search.</summary>
    public static string? Pattern(string? typed) => typed?.Trim() is { Length: > 0 } text
        ? $"%{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%"
        : null;
}
