using System.Text;
using System.Text.RegularExpressions;

namespace CampaignHub.Domain.Circulars;

/// <summary>
/// The numbers of a Chinese text, written in digits or in characters: those of dates and document numbers, and the figures sentence by
/// sentence. Characters count as a figure where something is counted (三十二件, 第一名, 百分之九十), not in words such as 统一 or 十分.
/// </summary>
public sealed partial record FigureReading(IReadOnlyList<string> Dates, IReadOnlyList<IReadOnlyList<string>> Sentences)
{
    public static FigureReading Of(string text)
    {
        var dates = new List<string>();
        var sentences = new List<IReadOnlyList<string>>();
        foreach (var sentence in SentenceEnd().Split(text.Normalize(NormalizationForm.FormKC)))
        {
            var figures = new List<string>();
            foreach (Match found in Number().Matches(sentence))
            {
                if (found.Groups["date"].Success) dates.AddRange(Part().Matches(found.Value).Select(part => ChineseNumeral.Read(part.Value)));
                else figures.Add(Figure(found));
            }

            if (figures.Count > 0) sentences.Add(figures);
        }

        return new(dates, sentences);
    }

    private static string Figure(Match found)
    {
        if (found.Groups["percent"] is { Success: true } percent) return ChineseNumeral.Read(percent.Value) + "%";
        if (found.Groups["tenths"] is { Success: true } tenths) return ChineseNumeral.Read(tenths.Value) + (found.Groups["half"] is { Success: true } half ? ChineseNumeral.Read(half.Value) : "0") + "%";
        return found.Groups["written"].Success ? ChineseNumeral.Read(found.Value) : found.Value.Replace(",", "", StringComparison.Ordinal);
    }

    [GeneratedRegex("[。;!?\n]")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("[0-9〇零一二三四五六七八九十]+")]
    private static partial Regex Part();

    [GeneratedRegex(
        """
        (?<date>(?<![0-9.])(?!一[年日])(?:
            〔[0-9]{4}〕[0-9]+号
          | [0-9〇零一二三四五六七八九]{2,4}年(?:[0-9一二三四五六七八九十]{1,2}月(?:[0-9一二三四五六七八九十]{1,3}日)?)?
          | [0-9一二三四五六七八九十]{1,2}月(?:[0-9一二三四五六七八九十]{1,3}日)?
          | [0-9一二三四五六七八九十]{1,3}日))
        | 百分之(?<percent>[0-9]+(?:\.[0-9]+)?|[〇零一二两三四五六七八九十百]+(?:点[〇零一二三四五六七八九]+)?)
        | (?<tenths>[一二三四五六七八九])成(?<half>[一二三四五六七八九])?(?![为效立果员功绩就本])
        | [0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?%?
        | (?<written>
            (?<=第)一(?=[名位])
          | 一(?=[件家户起])
          | (?!一[^〇零一二两三四五六七八九十百千万亿点])(?!十分)(?:[二两三四五六七八九十]|一(?=[〇零一二三四五六七八九十百千万亿点]))[〇零一二两三四五六七八九十百千万亿]*(?:点[〇零一二三四五六七八九]+)?
            (?=[件家户起名项处条宗例次位倍%]|人(?!民)|分(?!之)|个(?:单位|问题|案件|点位|百分点|乡镇|镇|街道|社区|部门))
          | (?:[一二两三四五六七八九][十百千万亿]|十[一二三四五六七八九])[〇零一二两三四五六七八九十百千万亿]*(?:点[〇零一二三四五六七八九]+)?)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
