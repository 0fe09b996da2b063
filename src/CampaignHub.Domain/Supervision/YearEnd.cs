namespace CampaignHub.Domain.Supervision;

/// <summary>How a unit stood over several closed months: the mean of its scores in the months it was ranked.</summary>
public sealed record MeanScore(Guid UnitId, decimal Score, int Months);

/// <summary>How a unit stood in one closed month, in the group it was ranked in.</summary>
public sealed record MonthScore(Guid UnitId, string Month, string GroupCode, decimal Score);

/// <summary>Who comes first and who last over a quarter or a year .</summary>
public static class YearEnd
{
    /// <summary>The units that are compared with one another. A closed month is reckoned with one scheme for all its groups, so that scores of different groups compare as they are.</summary>
    public static IReadOnlyList<IReadOnlyList<MeanScore>> Fields(IEnumerable<MonthScore> months, VerdictReach reach)
    {
        var groups = Means(months).Select(group => group.Units).ToList();
        return reach is VerdictReach.RankingGroup || groups.Count == 0 ? groups : [[.. groups.SelectMany(units => units)]];
    }

    /// <summary>The mean of each unit over all its months, once: a unit that changed its group is compared in the group of its last month. Groups by code.</summary>
    public static IReadOnlyList<(string GroupCode, IReadOnlyList<MeanScore> Units)> Means(IEnumerable<MonthScore> months) =>
        [.. months.GroupBy(m => m.UnitId)
            .Select(unit => (unit.MaxBy(m => m.Month, StringComparer.Ordinal)!.GroupCode, Mean: new MeanScore(unit.Key, Math.Round(unit.Average(m => m.Score), 4), unit.Count())))
            .GroupBy(unit => unit.GroupCode, unit => unit.Mean).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, (IReadOnlyList<MeanScore>)[.. group]))];

    /// <summary>
    /// The first and the last of units that are compared with one another. Nobody is both: where there are too few units the last are cut to half of them first, then the first to the rest.
    /// Units with the same score as the last one taken share its place.
    /// </summary>
    public static (IReadOnlyList<MeanScore> First, IReadOnlyList<MeanScore> Last) Of(IReadOnlyCollection<MeanScore> units, int top, int bottom)
    {
        var order = units.OrderByDescending(u => u.Score).ThenBy(u => u.UnitId).ToList();
        var last = Math.Min(bottom, order.Count / 2);
        var lowest = last == 0 ? [] : order.Where(u => u.Score <= order[^last].Score).ToList();
        if (lowest.Count > order.Count / 2) lowest = order.Where(u => u.Score < order[^last].Score).ToList();
        var rest = order.Except(lowest).ToList();
        var first = Math.Min(top, rest.Count);
        var highest = first == 0 ? [] : rest.Where(u => u.Score >= rest[first - 1].Score).ToList();
        return (highest, [.. lowest.OrderBy(u => u.Score).ThenBy(u => u.UnitId)]);
    }
}
