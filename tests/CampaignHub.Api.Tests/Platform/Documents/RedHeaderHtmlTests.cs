using CampaignHub.Api.Platform.Documents;

namespace CampaignHub.Api.Tests.Platform.Documents;

public sealed class RedHeaderHtmlTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("</style></title><iframe src=//example.org>")]
    public void Hostile_text_comes_out_as_text_everywhere(string text)
    {
        var page = RedHeaderHtml.Write(SampleDocuments.Hostile(text));

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<iframe", page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, page.Split("</style>").Length - 1);
        Assert.Contains("&lt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_asks_for_nothing_and_runs_nothing()
    {
        var page = RedHeaderHtml.Write(SampleDocuments.MonthlyRanking(draft: true));

        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http:", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", page, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", page, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_carries_the_paper_of_the_standard()
    {
        var page = RedHeaderHtml.Write(SampleDocuments.MonthlyRanking());

        Assert.Contains("size: A4; margin: 37mm 26mm 35mm 28mm;", page, StringComparison.Ordinal);
        Assert.Contains("@page :left", page, StringComparison.Ordinal);
        Assert.Contains("<h1><span>关于2018年7月份创建全国文明城市</span><span>工作督查考评情况的通报</span></h1>", page, StringComparison.Ordinal);
        Assert.Contains(">汉创文办发〔2018〕24号<", page, StringComparison.Ordinal);
        Assert.Contains("市直各责任单位：<", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_document_gives_the_same_page() =>
        Assert.Equal(RedHeaderHtml.Write(SampleDocuments.LongTitle()), RedHeaderHtml.Write(SampleDocuments.LongTitle()));
}
