using System.Globalization;
using CampaignHub.Domain.Scoring;

namespace CampaignHub.Domain.Circulars;

/// <summary>The words a circular begins with, in the style of official documents, every figure taken from the frozen period.</summary>
public static class DefaultWording
{
    private const int NamesAtMost = 6;
    private const int WorstAtMost = 3;

    public static CircularWording Of(PeriodClose close, string agencyNameZh)
    {
        var rows = close.Standings.OrderBy(s => s.Position).ToList();
        return new(
            $"关于{MonthOf(close)}份文明城市创建问题整改情况的通报",
            Opening(close, rows, agencyNameZh),
            rows.Count == 0 ? "本期没有到期的整改问题，不进行排名。" : $"一、整改情况\n{Rectification(close, rows)}\n二、排名情况\n{string.Join('\n', rows.GroupBy(r => r.GroupCode).Select(g => Ranking([.. g])))}",
            "三、工作要求\n"
            + "（一）压实整改责任。各责任单位主要领导要亲自过问，分管领导要具体负责，对未销号问题逐件明确责任人和完成时限，做到件件有着落、事事有回音。\n"
            + "（二）严守整改时限。对交办问题要及时签收、立即整改；确因客观原因不能按期完成的，要在时限届满前书面说明情况。\n"
            + "（三）巩固整改成效。要举一反三、标本兼治，对已销号问题适时开展“回头看”，严防反弹。排名靠后的单位要认真查找原因，制定有力措施，尽快迎头赶上。",
            "各责任单位",
            "创建工作领导小组各成员");
    }

    /// <summary>The month as documents write it, e.g. 2018年7月.</summary>
    public static string MonthOf(PeriodClose close) => string.Create(CultureInfo.InvariantCulture, $"{close.FirstDay.Year}年{close.FirstDay.Month}月");

    private static string Opening(PeriodClose close, List<PeriodStanding> rows, string agencyNameZh)
    {
        var span = string.Create(CultureInfo.InvariantCulture, $"{MonthOf(close)}{close.FirstDay.Day}日至{close.LastDay.Month}月{close.LastDay.Day}日");
        var basis = $"按照文明城市创建工作部署，{agencyNameZh}依据问题整改台账，对{span}到期的问题整改情况进行了考核。";
        if (rows.Count == 0) return basis + "现将有关情况通报如下。";
        var (due, closed, onTime) = (rows.Sum(r => r.Due), rows.Sum(r => r.Closed), rows.Sum(r => r.OnTime));
        var listedOnly = rows.Count(r => r.Rank is null);
        var units = listedOnly == 0 ? $"本期共有{rows.Count}个单位参加排名。" : $"本期共有{rows.Count}个单位列入考核，其中{rows.Count - listedOnly}个单位参加排名，{listedOnly}个单位应销号问题不足{close.MinimumDue}件，只列入、不排名。";
        return basis + units
            + $"应销号问题{due}件，已销号{closed}件，销号率{Percent(closed, due)}；其中按期销号{onTime}件，按期销号率{Percent(onTime, due)}。"
            + $"各单位得分按按期销号率占{Share(close.OnTimeWeight)}、销号率占{Share(close.ClosedWeight)}计算。现将有关情况通报如下。";
    }

    private static string Rectification(PeriodClose close, List<PeriodStanding> rows)
    {
        var said = new List<string>();
        var perfect = rows.Where(r => r.OnTime == r.Due && r.Rank is not null).ToList();
        if (perfect.Count > 0) said.Add($"{Names(perfect.Select(r => r.UnitNameZh))}应销号问题全部按期销号。");
        var worst = rows.Where(r => r.Rank is not null && r.OnTime < r.Due).OrderByDescending(r => r.Due - r.OnTime).ThenBy(r => r.UnitCode, StringComparer.Ordinal).Take(WorstAtMost).ToList();
        if (worst.Count > 0) said.Add($"未按期销号问题较多的单位有：{string.Join("；", worst.Select(r => $"{r.UnitNameZh}应销号{r.Due}件、未按期销号{r.Due - r.OnTime}件"))}。");
        var open = rows.Where(r => r.Closed < r.Due).OrderByDescending(r => r.Due - r.Closed).ThenBy(r => r.UnitCode, StringComparer.Ordinal).ToList();
        said.Add(open.Count == 0
            ? "应销号问题均已销号。"
            : $"截至{close.LastDay.Month}月{close.LastDay.Day}日，仍有{open.Sum(r => r.Due - r.Closed)}件问题未销号，涉及{Names(open.Select(r => r.UnitNameZh))}。");
        return string.Concat(said);
    }

    private static string Ranking(List<PeriodStanding> group)
    {
        var name = group[0].GroupCode == ScoredGroup.All.Code ? "" : group[0].GroupNameZh;
        var ranked = group.Where(r => r.Rank is not null).ToList();
        if (ranked.Count == 0) return $"{name}各单位应销号问题较少，均只列入、不排名。";
        var first = ranked.Where(r => r.Rank <= 3).ToList();
        var last = ranked.Skip(first.Count).TakeLast(3).ToList();
        var places = first.Count == 1 ? "位列第一名" : first[^1].Rank == 1 ? "并列第一名" : first.Count == 2 ? "位列前两名" : "位列前三名";
        var bottom = last.Count switch { 0 => "", 1 => $"；{Scores(last)}位列末位", 2 => $"；{Scores(last)}位列后两名", _ => $"；{Scores(last)}位列后三名" };
        return $"{name}参加排名的单位共{ranked.Count}个，{Scores(first)}{places}{bottom}。";
    }

    private static string Scores(IEnumerable<PeriodStanding> rows) => Names(rows.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.UnitNameZh}（{r.Score:0.00}分）")));

    private static string Names(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count <= NamesAtMost ? string.Join('、', all) : $"{string.Join('、', all.Take(3))}等{all.Count}个单位";
    }

    private static string Percent(int part, int whole) =>
        Math.Round(100m * part / whole, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static string Share(decimal weight) => (weight * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
