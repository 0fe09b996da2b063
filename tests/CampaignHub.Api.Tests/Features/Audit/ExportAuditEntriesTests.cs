using System.Net;
using System.Text.Json.Nodes;
using CampaignHub.Api.Features.Audit;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Audit;

public sealed class ExportAuditEntriesTests(Hub hub) : IClassFixture<Hub>
{
    [Theory]
    [InlineData("zh-CN", "编号,时间,人员")]
    [InlineData("en", "Entry,Time,Who")]
    public async Task The_screens_filters_make_the_file_and_the_export_is_itself_written_down(string language, string header)
    {
        var caseId = await hub.LogAsync("井盖缺失");
        using var admin = await hub.SignInAsync("admin", language);

        var text = await (await admin.GetAsync($"/api/audit/export.csv?entityId={caseId}")).Content.ReadAsStringAsync();

        var lines = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith(header, lines[0].TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Contains("井盖缺失", lines[1], StringComparison.Ordinal);
        Assert.Contains("2018-07-10 09:00:00.000,inspector,", lines[1], StringComparison.Ordinal);

        var note = (await admin.GetAsync<AuditPage>("/api/audit?command=ExportAuditEntries")).Items[0];
        Assert.Equal(("admin", "AuditEntry"), (note.ActorName, note.Entity));
        Assert.Equal(caseId.ToString(), (string?)JsonNode.Parse((await admin.GetAsync<AuditDetail>($"/api/audit/{note.EntryId}")).After!)!["entityId"]);
    }

    [Fact]
    public async Task The_office_reads_but_does_not_export()
    {
        using var office = await hub.SignInAsync("office");

        await Caller.RefusedAsync(await office.GetAsync("/api/audit/export.csv"), HttpStatusCode.Forbidden, "permission.denied");
    }
}
