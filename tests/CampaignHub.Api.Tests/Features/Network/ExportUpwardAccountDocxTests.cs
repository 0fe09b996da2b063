using System.Net;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;
using DocumentFormat.OpenXml.Packaging;

namespace CampaignHub.Api.Tests.Features.Network;

public sealed class ExportUpwardAccountDocxTests(NetworkHub hub) : IClassFixture<NetworkHub>
{
    [Fact]
    public async Task The_paper_says_what_is_answered_for_and_to_whom()
    {
        using var office = await hub.SignInAsync("office");
        using var inspector = await hub.SignInAsync("inspector");
        var path = $"/api/network/account.docx?appointmentId={await hub.PostAsync(hub.GridOne, PostType.GridWorker)}";

        using var answer = await office.GetAsync(path);
        using var word = WordprocessingDocument.Open(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), isEditable: false);
        var text = word.MainDocumentPart!.Document!.Body!.InnerText;

        foreach (var words in new[] { "网格员丙2018年7月责任落实情况（交账）", "截至2018年7月10日", "负责区域1个", "村主任乙", "镇长甲", "（空缺）" }) Assert.Contains(words, text, StringComparison.Ordinal);
        await Caller.RefusedAsync(await inspector.GetAsync(path), HttpStatusCode.Forbidden, "permission.denied");
        await Caller.RefusedAsync(await office.GetAsync("/api/network/account.docx"), HttpStatusCode.NotFound, "staff.not-found");
    }
}
