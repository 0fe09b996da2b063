using CampaignHub.Api.Platform.Documents;

namespace CampaignHub.Api.Tests.Platform.Documents;

public sealed class OfficialTextTests
{
    [Theory]
    [InlineData("关于2018年7月份创建全国文明城市工作督查考评情况的通报")]
    [InlineData("关于2018年上半年全市创建全国文明城市重点难点问题专项整治行动和迎接省级年度测评准备工作情况的通报")]
    [InlineData("关于印发《汉川市创建全国文明城市工作考核办法》的通知")]
    public void Titles_break_between_words_into_lines_that_fit(string title)
    {
        var lines = TitleLines.Break(title, RedHeaderLayout.TitleMax);

        Assert.Equal(title, string.Concat(lines));
        Assert.All(lines, line => Assert.InRange(ChineseText.Width(line), 2, RedHeaderLayout.TitleMax));
        Assert.All(lines, line => Assert.DoesNotMatch("^[的》）、，]|[《（于]$", line));
        foreach (var word in (string[])["文明城市", "2018年", "通报", "通知", "考核"])
        {
            Assert.Equal(title.Contains(word, StringComparison.Ordinal), lines.Any(line => line.Contains(word, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void A_title_with_line_feeds_keeps_its_lines() =>
        Assert.Equal(["关于表彰", "先进单位的通报"], TitleLines.Break("关于表彰\n先进单位的通报", RedHeaderLayout.TitleMax));

    [Fact]
    public void A_title_without_end_is_still_broken_in_good_time() =>
        Assert.All(TitleLines.Break(new string('文', 5000), RedHeaderLayout.TitleMax), line => Assert.InRange(line.Length, 1, 19));

    [Fact]
    public void A_signature_without_seal_ends_two_characters_from_the_right_and_its_date_starts_two_in_from_it()
    {
        Assert.Equal((7, 9), RedHeaderLayout.Signature(new string('办', 19), "2018年8月3日"));
        Assert.Equal((17, 19), RedHeaderLayout.Signature("文明办", "2018年12月31日"));
    }

    [Fact]
    public void Numbers_and_dates_are_written_as_officials_write_them()
    {
        Assert.Equal("汉创文办发〔2018〕1号", ChineseText.DocumentNumber("汉创文办发", 2018, 1));
        Assert.Equal("2018年8月3日", ChineseText.Date(new DateOnly(2018, 8, 3)));
        Assert.Equal(["一", "十", "十二", "二十", "九十九"], new[] { 1, 10, 12, 20, 99 }.Select(ChineseText.Numeral));
    }

    [Fact]
    public void Typed_text_becomes_headings_and_paragraphs()
    {
        var blocks = ChineseText.Blocks("一、总体情况\n全月交办问题1286件。\r\n（一）市直单位\n1. 压实责任\n1. 各单位要压实责任。\n\n3.5个百分点");

        Assert.Equal(
            [
                new HeadingBlock(1, "一、总体情况"), new ParagraphBlock("全月交办问题1286件。"), new HeadingBlock(2, "（一）市直单位"),
                new HeadingBlock(3, "1. 压实责任"), new ParagraphBlock("1. 各单位要压实责任。"), new ParagraphBlock("3.5个百分点"),
            ],
            blocks);
    }
}
