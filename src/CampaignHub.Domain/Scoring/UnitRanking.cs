namespace CampaignHub.Domain.Scoring;

/// <summary>A ranking group as it was called when the period was closed.</summary>
public sealed record ScoredGroup(string Code, string NameZh, string NameEn)
{
    /// <summary>Holds the units that belong to no ranking group.</summary>
    public static ScoredGroup All { get; } = new("all", "全部单位", "All units");
}

/// <summary>A unit as it was called, and the group it was ranked in, when the period was closed.</summary>
public sealed record ScoredUnit(Guid UnitId, string Code, string NameZh, string NameEn, ScoredGroup Group);

/// <summary>One line of a ranking; without a rank the unit had too few due cases and is listed only.</summary>
public sealed record UnitStanding(ScoredUnit Unit, UnitFigures Figures, decimal Score, int? Rank);

/// <summary>The ranking of one group: ranked units first.</summary>
public sealed record GroupRanking(ScoredGroup Group, IReadOnlyList<UnitStanding> Rows);

/// <summary>Ranks units by their rounded scores within their groups.</summary>
public static class UnitRanking
{
    /// <summary>
    /// Every unit with a due case is listed, and no other. Those with enough due cases are ranked by score, ties sharing a rank and
    /// skipping the next (1, 2, 2, 4), in order of unit code within a tie; the rest follow in order of unit code. Groups go by code.
    /// </summary>
    public static IReadOnlyList<GroupRanking> Of(SchemeTerms terms, IEnumerable<ScoredUnit> units, IReadOnlyDictionary<Guid, UnitFigures> figures) =>
    [
        .. units.Where(u => figures.ContainsKey(u.UnitId)).GroupBy(u => u.Group).OrderBy(g => g.Key.Code, StringComparer.Ordinal)
            .Select(group => new GroupRanking(group.Key, Rank(terms, [.. group.Select(u => (u, figures[u.UnitId]))]))),
    ];

    private static List<UnitStanding> Rank(SchemeTerms terms, IReadOnlyList<(ScoredUnit Unit, UnitFigures Figures)> units)
    {
        var scored = units.Select(u => (u.Unit, u.Figures, Score: terms.Score(u.Figures), Ranks: terms.Ranks(u.Figures))).ToList();
        var scores = scored.Where(u => u.Ranks).Select(u => u.Score).ToList();
        return
        [
            .. scored.Select(u => new UnitStanding(u.Unit, u.Figures, u.Score, u.Ranks ? 1 + scores.Count(s => s > u.Score) : null))
                .OrderBy(u => u.Rank ?? int.MaxValue).ThenBy(u => u.Unit.Code, StringComparer.Ordinal),
        ];
    }
}
