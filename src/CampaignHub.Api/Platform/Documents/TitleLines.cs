using System.Text.RegularExpressions;

namespace CampaignHub.Api.Platform.Documents;

/// <summary>Breaks a title into centred lines shaped as a trapezoid or diamond, as GB/T 9704-2012 asks, without tearing words apart.</summary>
internal static partial class TitleLines
{
    private const double Never = 1e6;
    private const double TornWord = 60;
    private const string NoLineStart = "、，。；：！？）〕》”’」』】％%.,;:!?)]的了";
    private const string NoLineEnd = "（〔《“‘「『【([关对和及与";

    /// <summary>Lines of at most <paramref name="max"/> characters; line feeds in the title are kept as they are.</summary>
    public static IReadOnlyList<string> Break(string title, double max)
    {
        var given = ChineseText.Lines(title).ToList();
        return given.Count == 1 ? Shape(given[0], max) : given;
    }

    private static IReadOnlyList<string> Shape(string text, double max)
    {
        var total = ChineseText.Width(text);
        if (total <= max)
        {
            return [text];
        }

        var costs = BreakCosts(text);
        for (var count = (int)Math.Ceiling(total / max); ; count++)
        {
            if (Fit(text, costs, Targets(count, total, max), max) is { } lines)
            {
                return lines;
            }
        }
    }

    // A short top line over a longer one reads as a trapezoid; from three lines on the middle is the widest: a diamond.
    private static double[] Targets(int count, double total, double max)
    {
        var shares = Enumerable.Range(0, count)
            .Select(line => count == 2 ? (line == 0 ? 1.12 : 1) : 1 + 0.3 * (1 - Math.Abs(2.0 * line / (count - 1) - 1)))
            .ToArray();
        return [.. shares.Select(share => Math.Min(max, total * share / shares.Sum()))];
    }

    private static List<string>? Fit(string text, double[] costs, double[] targets, double max)
    {
        var length = text.Length;
        var upTo = new double[length + 1];
        for (var end = 1; end <= length; end++)
        {
            upTo[end] = char.IsLowSurrogate(text[end - 1]) ? upTo[end - 1] : upTo[end - 1] + (char.IsHighSurrogate(text[end - 1]) ? 1 : ChineseText.Width(text[(end - 1)..end]));
        }

        var best = new double[targets.Length + 1, length + 1];
        var from = new int[targets.Length + 1, length + 1];
        for (var line = 0; line <= targets.Length; line++)
        {
            for (var end = 0; end <= length; end++)
            {
                best[line, end] = line == 0 && end == 0 ? 0 : double.PositiveInfinity;
            }
        }

        for (var line = 1; line <= targets.Length; line++)
        {
            for (var end = 1; end <= length; end++)
            {
                for (var start = end - 1; start >= 0 && upTo[end] - upTo[start] <= max; start--)
                {
                    var off = upTo[end] - upTo[start] - targets[line - 1];
                    var cost = best[line - 1, start] + off * off + costs[end];
                    if (cost < best[line, end])
                    {
                        (best[line, end], from[line, end]) = (cost, start);
                    }
                }
            }
        }

        if (double.IsInfinity(best[targets.Length, length]))
        {
            return null;
        }

        var lines = new List<string>();
        for (int line = targets.Length, end = length; line > 0; end = from[line, end], line--)
        {
            lines.Insert(0, text[from[line, end]..end].Trim());
        }

        return lines;
    }

    private static double[] BreakCosts(string text)
    {
        var costs = new double[text.Length + 1];
        foreach (Match word in Words().Matches(text))
        {
            for (var inside = word.Index + 1; inside < word.Index + word.Length; inside++)
            {
                costs[inside] += TornWord;
            }
        }

        foreach (Match run in Unbreakable().Matches(text))
        {
            for (var inside = run.Index + 1; inside < run.Index + run.Length; inside++)
            {
                costs[inside] += Never / 100;
            }
        }

        for (var at = 1; at < text.Length; at++)
        {
            costs[at] += char.IsLowSurrogate(text[at]) ? Never : 0;
            costs[at] += NoLineStart.Contains(text[at], StringComparison.Ordinal) ? Never / 100 : 0;
            costs[at] += NoLineEnd.Contains(text[at - 1], StringComparison.Ordinal) ? Never / 100 : 0;
            costs[at] += text[at - 1] == '于' ? TornWord : 0;
        }

        return costs;
    }

    // Words of the campaign that a line end must not cut; longer ones first.
    [GeneratedRegex(
        "全国文明城市|文明城市|领导小组|指挥部|办公室|责任单位|成员单位|市直单位|未成年人|精神文明|志愿服务|上半年|下半年|进一步|回头看|长效机制|"
        + "关于|创建|全国|文明|城市|工作|情况|通报|通知|意见|决定|考核|考评|测评|排名|问题|整改|责任|单位|专项|行动|督查|督办|检查|巡查|活动|建设|管理|年度|"
        + "月份|季度|成员|社区|街道|乡镇|结果|综合|评定|表彰|批评|实地|推进|落实|办法|方案|任务|开展|加强|整治|环境|卫生|交通|秩序|市容|市场|校园|小区|落后|先进|公布|印发|以及|案件|办理")]
    private static partial Regex Words();

    [GeneratedRegex("《[^》]{1,16}》|[0-9]+年(?:[0-9]+月(?:份|[0-9]+日)?)?|[0-9]+月份?|第[一二三四五六七八九十0-9]+[季批次期]度?|[A-Za-z0-9.]+")]
    private static partial Regex Unbreakable();
}
