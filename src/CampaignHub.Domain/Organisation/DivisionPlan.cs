using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Organisation;

/// <summary>One row of a list of official divisions; File and Row (1 is the header) say where it stands.</summary>
public sealed record DivisionLine(string File, int Row, string Code, string NameZh, string? NameEn);

/// <summary>A row that fits into the tree, under the code of its parent; only provinces have none.</summary>
public sealed record PlacedDivision(DivisionLine Line, AreaLevel Level, string? ParentCode);

/// <summary>A row that does not fit, and why.</summary>
public sealed record RefusedDivision(DivisionLine Line, string Column, Refusal Refusal);

/// <summary>
/// Puts official divisions into the area tree by their codes alone: the level is the length of the code (2, 4, 6, 9, 12 digits), the
/// parent the longest shorter code that begins it. A refused row takes the rows below it along rather than let them slip up a level.
/// </summary>
public sealed record DivisionPlan(IReadOnlyList<PlacedDivision> Placed, IReadOnlyList<RefusedDivision> Refused)
{
    public const int LongestName = 100;

    private static readonly int[] Lengths = [2, 4, 6, 9, 12];
    private static readonly AreaLevel[] Levels = [AreaLevel.Province, AreaLevel.City, AreaLevel.County, AreaLevel.Town, AreaLevel.Village];

    /// <summary>The level of a code; null when it is no official code.</summary>
    public static AreaLevel? LevelOf(string code) =>
        Array.IndexOf(Lengths, code.Length) is var level and >= 0 && code.All(char.IsAsciiDigit) ? Levels[level] : null;

    /// <summary>Plans the rows of all files together, parents first, whatever order they come in; <paramref name="known"/> are the codes already in the tree.</summary>
    public static DivisionPlan Of(IEnumerable<DivisionLine> lines, IReadOnlySet<string> known)
    {
        var placed = new Dictionary<string, PlacedDivision>();
        var refused = new List<RefusedDivision>();
        var first = new Dictionary<string, DivisionLine>();
        foreach (var line in lines)
        {
            if (LevelOf(line.Code) is null) refused.Add(new(line, "code", OrganisationRefusals.AreaCodeInvalid(line.Code)));
            else if (!first.TryAdd(line.Code, line)) refused.Add(new(line, "code", OrganisationRefusals.AreaCodeRepeated(line.Code, first[line.Code].File, first[line.Code].Row)));
        }

        foreach (var line in first.Values.OrderBy(l => l.Code.Length))
        {
            var parent = Lengths.Where(l => l < line.Code.Length).Reverse().Select(l => line.Code[..l]).FirstOrDefault(c => first.ContainsKey(c) || known.Contains(c));
            var level = LevelOf(line.Code)!.Value;
            if (NameFault(line) is { } fault) refused.Add(new(line, "name", fault));
            else if (level is AreaLevel.Province || (parent is not null && (placed.ContainsKey(parent) || known.Contains(parent)))) placed.Add(line.Code, new(line, level, parent));
            else refused.Add(new(line, "code", OrganisationRefusals.AreaParentMissing(line.Code)));
        }

        return new([.. placed.Values], refused);
    }

    private static Refusal? NameFault(DivisionLine line) =>
        line.NameZh.Length == 0 ? OrganisationRefusals.AreaNameMissing
        : line.NameZh.Length > LongestName || line.NameEn?.Length > LongestName || line.NameZh.Any(char.IsControl) || line.NameEn?.Any(char.IsControl) == true ? OrganisationRefusals.AreaNameUnusable
        : null;
}
