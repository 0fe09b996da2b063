using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Tests.Harness;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class ExportReplyReportDocxTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_word_file_holds_a_table_for_each_case_in_the_campaigns_own_time()
    {
        var (first, second) = (await hub.SubmittedAsync("河道漂浮物"), await hub.SubmittedAsync("路灯不亮"));
        using var contact = await hub.SignInAsync("contact.a");

        var answer = await contact.GetAsync($"/api/desk/report.docx?caseId={first}&caseId={second}");

        Assert.Equal(RedHeaderDocx.MediaType, answer.Content.Headers.ContentType!.MediaType);
        using var word = WordprocessingDocument.Open(new MemoryStream(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)), isEditable: false);
        var text = word.MainDocumentPart!.Document.Body!.InnerText;
        foreach (var expected in new[] { "整改情况反馈表", "河道漂浮物", "路灯不亮", "整改措施及结果", "已清理", "2018年7月10日 09:00", "contact.a", "待核查", "城管局" }) Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Equal(2, word.MainDocumentPart.Document.Body.Elements<Table>().Count());
        Assert.All(word.MainDocumentPart.Document.Body.Elements<Table>().SelectMany(table => table.Elements<TableRow>().Skip(1).SkipLast(1)), row => Assert.NotEmpty(row.Descendants<KeepNext>()));
        Assert.NotEmpty(word.MainDocumentPart.ImageParts);
        Assert.Equal(word.MainDocumentPart.ImageParts.Count(), word.MainDocumentPart.Document.Body.Descendants<DocumentFormat.OpenXml.Drawing.Blip>().Count());
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(word, TestContext.Current.CancellationToken));
    }
}
