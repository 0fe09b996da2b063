using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class GetCaseExportFileTests(ExportHub hub) : IClassFixture<ExportHub>
{
    [Fact]
    public async Task A_file_that_is_lost_is_said_to_be_and_one_there_never_was_is_not_found()
    {
        using var office = await hub.SignInAsync("office", "en");
        var asked = await office.AskExportAsync();
        await hub.SendAsClockAsync(new RunCaseExport(asked.ExportId));
        Assert.NotEmpty(await office.ExportFileAsync(asked.ExportId));

        File.Delete(Path.Combine(hub.DataDirectory, "exports", $"{asked.ExportId:N}.csv"));

        await Caller.RefusedAsync(await office.GetAsync($"/api/case-exports/{asked.ExportId}/file"), HttpStatusCode.NotFound, "case-export.file-gone");
        await Caller.RefusedAsync(await office.GetAsync($"/api/case-exports/{Guid.NewGuid()}/file"), HttpStatusCode.NotFound, "case-export.not-found");
    }
}
