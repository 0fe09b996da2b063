using System.Text.RegularExpressions;

namespace CampaignHub.Domain.Circulars;

/// <summary>
/// Keeps the figures of a circular's text frozen: the office may drop or reword a sentence, but its opening and findings carry no number
/// that the draft, written from the closed period, did not carry. Requirements may name any date.
/// </summary>
public static partial class FrozenFigures
{
    /// <summary>The numbers of the opening and the findings, in the order of their first appearance, parted by blanks.</summary>
    public static string Of(CircularWording drafted) => string.Join(' ', Numbers(drafted).Distinct());

    /// <summary>The first number that is not among the frozen ones; null when there is none.</summary>
    public static string? FirstForeign(string frozen, CircularWording edited)
    {
        var known = frozen.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        return Numbers(edited).FirstOrDefault(number => !known.Contains(number));
    }

    private static IEnumerable<string> Numbers(CircularWording wording) =>
        Number().Matches(Narrow($"{wording.Opening}\n{wording.Findings}")).Select(m => m.Value);

    /// <summary>Writes full-width digits as plain ones.</summary>
    private static string Narrow(string text) => string.Create(text.Length, text, (span, source) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = source[i] is >= '０' and <= '９' ? (char)(source[i] - '０' + '0') : source[i];
    });

    [GeneratedRegex(@"[0-9]+(?:\.[0-9]+)?%?")]
    private static partial Regex Number();
}
