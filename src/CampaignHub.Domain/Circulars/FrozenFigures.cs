namespace CampaignHub.Domain.Circulars;

/// <summary>
/// Keeps the figures of a circular's text frozen: the office may reword a sentence, drop it or drop figures after its first, but the opening
/// and the findings carry the figures of the draft, written from the closed period, in its order and no others. Dates and document numbers
/// may stand anywhere when the draft names them; requirements may name any.
/// </summary>
public static class FrozenFigures
{
    /// <summary>A line of the numbers in dates, then one line of figures for each sentence that has some, parted by blanks.</summary>
    public static string Of(CircularWording drafted)
    {
        var read = FigureReading.Of(Text(drafted));
        return string.Join('\n', read.Sentences.Select(s => string.Join(' ', s)).Prepend(string.Join(' ', read.Dates.Distinct())));
    }

    /// <summary>The first number that the draft does not carry at its place; null when there is none.</summary>
    public static string? FirstForeign(string frozen, CircularWording edited)
    {
        var lines = frozen.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var known = lines.SelectMany(line => line).ToHashSet();
        var read = FigureReading.Of(Text(edited));
        return read.Dates.FirstOrDefault(number => !known.Contains(number)) ?? FirstMisplaced(lines.Skip(1), [.. read.Sentences.SelectMany(s => s)]);
    }

    // Which figures can be accounted for by the sentences so far; rewording may join or part sentences, so only the order of figures counts.
    private static string? FirstMisplaced(IEnumerable<string[]> sentences, List<string> figures)
    {
        var accounted = new SortedSet<int> { 0 };
        foreach (var sentence in sentences)
            foreach (var from in accounted.ToList())
                for (var (at, i) = (from, 0); at < figures.Count && i < sentence.Length; i++)
                {
                    if (sentence[i] == figures[at]) accounted.Add(++at);
                    else if (i == 0) break;
                }

        return accounted.Max == figures.Count ? null : figures[accounted.Max];
    }

    private static string Text(CircularWording wording) => $"{wording.Opening}\n{wording.Findings}";
}
