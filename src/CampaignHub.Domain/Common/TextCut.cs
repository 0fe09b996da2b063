namespace CampaignHub.Domain.Common;

/// <summary>Shortens texts without cutting a character in two: rare characters and emoji take two places in a string.</summary>
public static class TextCut
{
    /// <summary>At most so many places of the text; an ellipsis takes the last one when something was left out.</summary>
    public static string WithEllipsis(string text, int most) => text.Length <= most ? text : string.Concat(Plain(text, most - 1), "…");

    /// <summary>At most so many places of the text.</summary>
    public static string Plain(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
