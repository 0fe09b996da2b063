using System.IO.Compression;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class ExportSupervisionDocxTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_letter_stands_between_red_rules_and_an_order_has_no_title()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.DispatchedAsync(description: "东关街垃圾堆放");
        var letter = await office.IssuedAsync(id);

        var answer = await office.GetAsync($"/api/supervision/documents/{letter.DocumentId}/document.docx");
        Assert.Equal(RedHeaderDocx.MediaType, answer.Content.Headers.ContentType!.MediaType);
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        var parts = zip.Entries.Where(e => e.FullName.StartsWith("word/", StringComparison.Ordinal)).ToDictionary(e => e.FullName, e => new StreamReader(e.Open()).ReadToEnd());
        Assert.Contains(parts, p => p.Key.Contains("header", StringComparison.Ordinal) && p.Value.Contains("thickThinSmallGap", StringComparison.Ordinal) && p.Value.Contains("测试县创建办", StringComparison.Ordinal));
        Assert.Contains(parts, p => p.Key.Contains("footer", StringComparison.Ordinal) && p.Value.Contains("thinThickSmallGap", StringComparison.Ordinal));
        var body = parts["word/document.xml"];
        foreach (var said in new[] { "测创文办督函〔2018〕1号", "东关街垃圾堆放", "w:titlePg" }) Assert.Contains(said, body, StringComparison.Ordinal);

        var order = await office.DraftedAsync(id, "order");
        using var draft = new ZipArchive(await (await office.GetAsync($"/api/supervision/documents/{order.DocumentId}/document.docx")).Content.ReadAsStreamAsync());
        var words = await new StreamReader(draft.GetEntry("word/document.xml")!.Open()).ReadToEndAsync();
        Assert.Contains("测试县创建办令", words, StringComparison.Ordinal);
        Assert.DoesNotContain(order.Title, words, StringComparison.Ordinal);
    }
}
