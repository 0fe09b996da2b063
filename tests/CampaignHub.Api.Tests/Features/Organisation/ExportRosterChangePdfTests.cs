using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Tests.Features.Circulars;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class ExportRosterChangePdfTests(PrintingHub hub) : IClassFixture<PrintingHub>
{
    [Fact]
    public async Task Notice_and_roster_are_printed_from_the_very_pages_that_are_shown()
    {
        using var office = await hub.SignInAsync("office");
        var body = await office.FoundAsync("领导小组", kind: BodyKind.LeadingGroup);
        var change = await office.PostAsync<RosterChangeRow>($"/api/bodies/{body}/adjust", BodiesHub.Change("2018-06-03", [], [BodiesHub.Term(PostType.Leader, "新组长", unitId: hub.UnitA)]));

        await SameAsync(office, $"/api/bodies/changes/{change.RosterChangeId}/notice.pdf", $"/api/bodies/changes/{change.RosterChangeId}/print", "关于调整充实领导小组组成人员的通知.pdf");
        await SameAsync(office, $"/api/bodies/{body}/roster.pdf?on=2018-06-03", $"/api/bodies/{body}/print?on=2018-06-03", "领导小组组成人员名单 2018-06-03.pdf");
        await Caller.RefusedAsync(await office.GetAsync($"/api/bodies/changes/{Guid.CreateVersion7()}/notice.pdf"), HttpStatusCode.NotFound, "roster-change.not-found");
        await Caller.RefusedAsync(await office.GetAsync($"/api/bodies/{Guid.CreateVersion7()}/roster.pdf"), HttpStatusCode.NotFound, "body.not-found");

        hub.Printer.Fault = new PdfPrinterMissing("no browser");
        await Caller.RefusedAsync(await office.GetAsync($"/api/bodies/{body}/roster.pdf"), HttpStatusCode.ServiceUnavailable, "documents.printer-missing");
        hub.Printer.Fault = null;
    }

    private static async Task SameAsync(Caller office, string path, string page, string name)
    {
        var pdf = await office.GetAsync(path);
        Assert.Equal(("application/pdf", name), (pdf.Content.Headers.ContentType?.MediaType, pdf.Content.Headers.ContentDisposition?.FileNameStar));
        Assert.Equal(await (await office.GetAsync(page)).Content.ReadAsByteArrayAsync(), await pdf.Content.ReadAsByteArrayAsync());
    }
}
