using System.Globalization;
using CampaignHub.Api.Platform.Documents;

namespace CampaignHub.Api.Tests.Platform.Documents;

/// <summary>Official documents of the kinds the renderings must carry: a long ranking in two groups, a title of three lines, a page that fits on one sheet.</summary>
internal static class SampleDocuments
{
    private const string Agency = "汉川市创建全国文明城市工作指挥部办公室";

    private static readonly TableColumn[] Columns =
    [
        new("名次", Weight: 1.2), new("责任单位", ColumnAlign.Left, 5), new("应办结", Weight: 1.5), new("按期办结", Weight: 1.8),
        new("办结", Weight: 1.3), new("得分", ColumnAlign.Right, 1.5), new("上月名次", Weight: 1.8),
    ];

    public static OfficialDocument MonthlyRanking(bool draft = false) => new(
        Agency,
        draft ? null : ChineseText.DocumentNumber("汉创文办发", 2018, 24),
        "关于2018年7月份创建全国文明城市工作督查考评情况的通报",
        "各乡镇（街道、场）党委（党工委），市直各责任单位",
        [
            new ParagraphBlock("7月份，市创建办按照“日巡查、周通报、月考评”的要求，对73个责任单位问题整改情况进行了督查考评。现将有关情况通报如下。"),
            new HeadingBlock(1, "一、总体情况"),
            new ParagraphBlock("全月共交办问题1286件，按期办结1142件，按期办结率88.80%，较上月提高2.35个百分点。多数单位高度重视，主要领导亲自研究、分管领导现场督办，整改工作成效明显；少数单位认识不到位，问题反弹多，整改进度慢。"),
            new HeadingBlock(2, "（一）市直单位"),
            new ParagraphBlock("市直单位考评得分按照按期办结率占70%、办结率占30%计算，得分相同的并列名次。"),
            new CaptionBlock("市直单位组"),
            new TableBlock(Columns, Rows(52, "市直责任单位第{0}局（综合行政执法大队）")),
            new HeadingBlock(2, "（二）乡镇和街道"),
            new CaptionBlock("乡镇街道组"),
            new TableBlock(Columns, Rows(21, "第{0}街道办事处")),
            new HeadingBlock(1, "二、工作要求"),
            new HeadingBlock(3, "1. 压实责任"),
            new ParagraphBlock("排名靠后的单位要深刻剖析原因，制定整改方案，于8月10日前书面报市创建办。"),
            new ParagraphBlock("各责任单位要举一反三，对照测评标准全面排查，做到立查立改、长效保持。"),
        ],
        Agency,
        draft ? null : new DateOnly(2018, 8, 3),
        draft)
    {
        Attachments = ["2018年7月份责任单位问题整改情况汇总表", "2018年7月份未按期办结问题清单"],
        CopyTo = "市委常委，市人大、市政府、市政协领导，市纪委监委，市委办公室，市政府办公室",
        PrintedBy = Agency,
        PrintedOn = draft ? null : new DateOnly(2018, 8, 3),
    };

    public static OfficialDocument LongTitle() => new(
        "汉川市精神文明建设指导委员会办公室",
        "汉文明办〔2018〕9号",
        "关于2018年上半年全市创建全国文明城市重点难点问题专项整治行动和迎接省级年度测评准备工作情况的通报",
        "各成员单位",
        [
            new ParagraphBlock("根据市委、市政府统一部署，现将上半年专项行动督查情况通报如下。"),
            new ParagraphBlock("各成员单位要进一步提高认识，强化措施，确保各项工作落到实处。\n特此通报。"),
        ],
        "汉川市文明办",
        new DateOnly(2018, 7, 31),
        Draft: false)
    {
        PrintedBy = "汉川市文明办",
        PrintedOn = new DateOnly(2018, 8, 1),
    };

    public static OfficialDocument OnePage() => new(
        "汉川市文明办",
        "汉文明办〔2018〕1号",
        "关于表彰先进单位的通报",
        "各责任单位",
        [new ParagraphBlock("7月份，各责任单位认真落实创建工作部署，涌现出一批先进典型。经研究，决定对排名前列的单位予以通报表彰。")],
        "汉川市文明办",
        new DateOnly(2018, 8, 3),
        Draft: false)
    {
        CopyTo = "市委办公室",
        PrintedBy = "汉川市文明办",
        PrintedOn = new DateOnly(2018, 8, 3),
    };

    public static OfficialDocument Hostile(string text) => new(
        text, text, text, text,
        [new HeadingBlock(1, text), new ParagraphBlock(text), new CaptionBlock(text), new TableBlock([new TableColumn(text)], [[text]])],
        text, new DateOnly(2018, 8, 3), Draft: true)
    {
        Attachments = [text],
        CopyTo = text,
        PrintedBy = text,
    };

    private static List<IReadOnlyList<string>> Rows(int count, string name) =>
    [
        .. Enumerable.Range(1, count).Select(rank => (IReadOnlyList<string>)
        [
            rank.ToString(CultureInfo.InvariantCulture), string.Format(CultureInfo.InvariantCulture, name, ChineseText.Numeral(rank)), "18", "17", "18",
            (100m - rank * 0.75m).ToString("0.00", CultureInfo.InvariantCulture), (count + 1 - rank).ToString(CultureInfo.InvariantCulture),
        ]),
    ];
}
