using System.Text;

namespace CampaignHub.Domain.Common;

/// <summary>
/// What names are searched by: small letters, half width, simplified characters, so that 網格 finds 网格; and the first letters of the
/// reading of every character, so that "wg" finds it too. A character with several readings is found by each.
/// </summary>
public static class SearchFold
{
    /// <summary>A name with many characters of several readings is found by its first so many spellings.</summary>
    public const int MostSpellings = 16;

    private static readonly HanTable Han = HanTable.Read();

    /// <summary>The text as it is compared, character by character; folding it again changes nothing.</summary>
    public static string Of(string text) => string.Create(text.Length, text, static (folded, given) =>
    {
        for (var i = 0; i < given.Length; i++) folded[i] = Of(given[i]);
    });

    /// <summary>The first letters of a name in Chinese, the usual reading first; digits and Latin letters stand for themselves, the rest is passed over.</summary>
    public static IReadOnlyList<string> Initials(string name)
    {
        List<string> spellings = [""];
        foreach (var character in name)
        {
            var letters = LettersOf(character);
            if (letters.Length == 0) continue;
            var kept = spellings.Count * letters.Length <= MostSpellings ? letters : letters[..1];
            spellings = [.. kept.SelectMany(letter => spellings.Select(s => s + letter))];
        }

        return spellings is [""] ? [] : spellings;
    }

    /// <summary>What is stored beside a row: its texts folded, then the initials of its Chinese name, line by line so that no find runs over an end.</summary>
    public static string Column(string? nameZh, params IEnumerable<string?> others)
    {
        var lines = others.Prepend(nameZh).Where(t => !string.IsNullOrEmpty(t)).Select(t => Of(t!));
        return string.Join('\n', lines.Concat(nameZh is null ? [] : Initials(nameZh)).Distinct());
    }

    /// <summary>What a folded text is looked for by: its pairs of neighbours, or the one character it is.</summary>
    public static string[] Pieces(string folded)
    {
        var characters = folded.EnumerateRunes().Select(r => r.ToString()).ToList();
        return characters.Count == 1 ? [characters[0]] : [.. characters.Zip(characters.Skip(1), string.Concat).Distinct()];
    }

    private static char Of(char given)
    {
        var half = given switch
        {
            >= '！' and <= '～' => (char)(given - '！' + '!'),
            '　' => ' ',
            _ => given,
        };
        return Han.Simplified(char.ToLowerInvariant(half));
    }

    private static string LettersOf(char character) => Of(character) is var plain && char.IsAsciiLetterOrDigit(plain) ? plain.ToString() : Han.LettersOf(character);
}

/// <summary>The committed facts about Chinese characters; make-han-table.mjs beside it says how they were gathered.</summary>
internal sealed class HanTable
{
    private readonly Dictionary<char, char> simplified = [];
    private readonly Dictionary<char, string> several = [];
    private readonly StringBuilder initials = new();

    private HanTable()
    {
    }

    public char Simplified(char character) => simplified.GetValueOrDefault(character, character);

    /// <summary>The letters the readings of a character begin with; none for what is no Chinese character.</summary>
    public string LettersOf(char character)
    {
        if (several.TryGetValue(character, out var letters) || several.TryGetValue(Simplified(character), out letters)) return letters;
        var place = character - First;
        return place >= 0 && place < initials.Length && initials[place] != '-' ? initials[place].ToString() : "";
    }

    private const int First = 0x4e00;

    public static HanTable Read()
    {
        using var lines = new StreamReader(typeof(HanTable).Assembly.GetManifestResourceStream("HanTable.txt")!, Encoding.UTF8);
        var table = new HanTable();
        var part = "";
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            if (line is "variants" or "several" or "initials from 4e00") part = line;
            else if (part is "variants") table.ReadVariants(line);
            else if (part is "several") table.ReadSeveral(line);
            else table.initials.Append(line);
        }

        return table;
    }

    private void ReadVariants(string line)
    {
        for (var i = 0; i < line.Length; i += 2) simplified[line[i]] = line[i + 1];
    }

    private void ReadSeveral(string line)
    {
        for (var i = 0; i < line.Length;)
        {
            var end = i + 1;
            while (end < line.Length && char.IsAsciiLetter(line[end])) end++;
            several[line[i]] = line[(i + 1)..end];
            i = end;
        }
    }
}
