using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class FailCaseExportTests(ExportHub hub) : IClassFixture<ExportHub>
{
    [Fact]
    public async Task What_cannot_go_on_is_given_up_in_words_and_what_has_ended_stays()
    {
        using var office = await hub.SignInAsync("office", "en");
        var (broken, done) = (await office.AskExportAsync(), await office.AskExportAsync());
        await hub.SendAsClockAsync(new RunCaseExport(done.ExportId));

        await hub.SendAsClockAsync(new FailCaseExport(broken.ExportId));
        await hub.SendAsClockAsync(new FailCaseExport(done.ExportId));

        var now = await office.ExportNowAsync(broken.ExportId);
        Assert.Equal((CaseExportState.Failed, "The export stopped at a server fault. Export again."), (now.State, now.Failure));
        Assert.Equal(CaseExportState.Done, (await office.ExportNowAsync(done.ExportId)).State);
    }
}
