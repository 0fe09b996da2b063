using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;
using DocumentFormat.OpenXml.Packaging;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class ExportRosterChangeDocxTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_notice_names_who_came_who_left_and_the_roster_after_it()
    {
        using var office = await hub.SignInAsync("office");
        var body = await office.FoundAsync("领导小组", kind: BodyKind.LeadingGroup);
        var old = await office.AppointAsync(body, PostType.Leader, "旧组长", "2018-01-01");
        await hub.VillageAsync("V-01", "村支书");
        await office.PostAsync<BodyRuleRow>($"/api/bodies/{body}/rules", BodiesHub.Rule(UnitCategory.Village));
        var change = await office.PostAsync<RosterChangeRow>($"/api/bodies/{body}/adjust", BodiesHub.Change("2018-06-03", [old.AppointmentId], [BodiesHub.Term(PostType.Leader, "新组长", unitId: hub.UnitA)]));
        await office.PostAsync<RosterChangeRow>($"/api/bodies/changes/{change.RosterChangeId}/issue");

        var notice = await TextAsync(office, $"/api/bodies/changes/{change.RosterChangeId}/notice.docx");
        var roster = await TextAsync(office, $"/api/bodies/{body}/roster.docx?on=2018-06-02");

        foreach (var said in new[] { "测试县创建办文件", "〔2018〕", "关于调整充实领导小组组成人员的通知", "自2018年6月3日起", "新组长（城管局）任组长", "旧组长不再任组长", "村支书" }) Assert.Contains(said, notice, StringComparison.Ordinal);
        var (signed, listed) = (notice.IndexOf("附件：领导小组组成人员名单", StringComparison.Ordinal), notice.LastIndexOf("领导小组组成人员名单", StringComparison.Ordinal));
        Assert.InRange(notice.IndexOf("2018年7月10日", StringComparison.Ordinal), signed, listed);
        foreach (var said in new[] { "领导小组组成人员名单", "截至2018年6月2日，共2人", "旧组长", "村支书" }) Assert.Contains(said, roster, StringComparison.Ordinal);
        Assert.DoesNotContain("文件", roster, StringComparison.Ordinal);
        Assert.DoesNotContain("新组长", roster, StringComparison.Ordinal);
        await Caller.RefusedAsync(await office.GetAsync($"/api/bodies/changes/{Guid.CreateVersion7()}/notice.docx"), HttpStatusCode.NotFound, "roster-change.not-found");
        await Caller.RefusedAsync(await office.GetAsync($"/api/bodies/{Guid.CreateVersion7()}/roster.docx"), HttpStatusCode.NotFound, "body.not-found");
    }

    private static async Task<string> TextAsync(Caller office, string path)
    {
        var answer = await office.GetAsync(path);
        Assert.Equal(RedHeaderDocx.MediaType, answer.Content.Headers.ContentType?.MediaType);
        using var word = WordprocessingDocument.Open(await answer.Content.ReadAsStreamAsync(), false);
        return word.MainDocumentPart!.Document.Body!.InnerText.Replace("\n", "", StringComparison.Ordinal);
    }
}
