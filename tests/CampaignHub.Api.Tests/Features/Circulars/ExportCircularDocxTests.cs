using CampaignHub.Api.Platform.Documents;
using CampaignHub.Domain.Circulars;
using CampaignHub.Domain.Scoring;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Circulars;

public sealed class ExportCircularDocxTests(CircularsHub hub) : IClassFixture<CircularsHub>
{
    [Fact]
    public async Task The_figures_in_the_document_are_those_of_the_snapshot_even_after_the_cases_changed()
    {
        var issued = await hub.CircularAsync(CircularState.Issued);
        await hub.InDatabaseAsync(db => db.Cases.ExecuteUpdateAsync(c => c.SetProperty(x => x.ClosedAt, x => x.DueAt)));
        await hub.InDatabaseAsync(db => db.Units.Where(u => u.Id == hub.UnitA).ExecuteUpdateAsync(u => u.SetProperty(x => x.NameZh, "改名局")));
        using var contact = await hub.SignInAsync("contact.a");
        using var office = await hub.SignInAsync("office");

        var answer = await contact.GetAsync($"/api/circulars/{issued.CircularId}/document.docx");
        var snapshot = SnapshotJson.Read(await (await office.GetAsync($"/api/periods/{issued.Period}/snapshot.json")).Content.ReadAsByteArrayAsync());

        Assert.Equal(RedHeaderDocx.MediaType, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"{issued.DocumentNumber}.docx", answer.Content.Headers.ContentDisposition?.FileNameStar);
        using var word = WordprocessingDocument.Open(await answer.Content.ReadAsStreamAsync(), false);
        var body = word.MainDocumentPart!.Document.Body!;
        var ranking = body.Descendants<Table>().Single(t => t.InnerText.Contains("名次", StringComparison.Ordinal));
        var cells = ranking.Elements<TableRow>().Skip(1).Select(r => string.Join('|', r.Elements<TableCell>().Select(c => c.InnerText)));
        Assert.Equal(
            snapshot.Rank().SelectMany(g => g.Rows).Select(r => FormattableString.Invariant($"{r.Rank}|{r.Unit.NameZh}|{r.Figures.Due}|{r.Figures.Closed}|{r.Figures.OnTime}|{r.Score:0.00}")),
            cells);
        Assert.Equal(["1|交通局|5|5|5|100.00", "2|城管局|10|8|6|66.00"], cells);
        foreach (var text in new[] { issued.DocumentNumber!, issued.Title, "测试县创建办文件", "2018年8月1日", "部门组", "三、工作要求" })
            Assert.Contains(text, body.InnerText.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_marked_as_one_and_has_no_number()
    {
        var draft = await hub.CircularAsync(CircularState.Draft);
        using var office = await hub.SignInAsync("office");

        var answer = await office.GetAsync($"/api/circulars/{draft.CircularId}/document.docx");

        Assert.Equal($"{draft.Title}.docx", answer.Content.Headers.ContentDisposition?.FileNameStar);
        using var word = WordprocessingDocument.Open(await answer.Content.ReadAsStreamAsync(), false);
        Assert.DoesNotContain("〔", word.MainDocumentPart!.Document.Body!.InnerText, StringComparison.Ordinal);
        Assert.Contains("草稿", word.MainDocumentPart.Document.Body.InnerText + string.Concat(word.MainDocumentPart.HeaderParts.Select(h => h.Header.OuterXml)), StringComparison.Ordinal);
    }
}
