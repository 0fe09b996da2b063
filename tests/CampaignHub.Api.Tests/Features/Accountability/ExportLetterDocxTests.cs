using System.Net;
using CampaignHub.Api.Tests.Harness;
using DocumentFormat.OpenXml.Packaging;

namespace CampaignHub.Api.Tests.Features.Accountability;

public sealed class ExportLetterDocxTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_letter_says_who_answers_for_what_and_is_there_for_its_unit_alone()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.b");
        var letter = await office.DraftLetterAsync(hub.UnitA);

        using var answer = await office.GetAsync($"/api/responsibility-letters/{letter.LetterId}/letter.docx");
        using var word = WordprocessingDocument.Open(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), isEditable: false);
        var text = word.MainDocumentPart!.Document!.Body!.InnerText;

        foreach (var words in new[] { "2018年创建全国文明城市目标责任书", "城管局", "自2018年1月1日至2018年12月31日", "按期销号率不低于90%", "未完成的取消评优资格" }) Assert.Contains(words, text, StringComparison.Ordinal);
        await Caller.RefusedAsync(await contact.GetAsync($"/api/responsibility-letters/{letter.LetterId}/letter.docx"), HttpStatusCode.NotFound, "letter.not-found");
    }
}
