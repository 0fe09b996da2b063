using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class SweepCaseExportsTests(ExportHub hub) : IClassFixture<ExportHub>
{
    [Fact]
    public async Task A_file_is_kept_for_seven_days_and_what_waits_for_longer()
    {
        using var office = await hub.SignInAsync("office");
        var (done, waiting) = (await office.AskExportAsync(), await office.AskExportAsync());
        await hub.SendAsClockAsync(new RunCaseExport(done.ExportId));

        hub.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(0, (await hub.SendAsClockAsync(new SweepCaseExports())).Exports);
        hub.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, (await hub.SendAsClockAsync(new SweepCaseExports())).Exports);

        using var again = await hub.SignInAsync("office");
        Assert.Equal([waiting.ExportId], (await again.GetAsync<CaseExportPage>("/api/case-exports")).Items.Select(e => e.ExportId));
        Assert.Empty(Directory.GetFiles(Path.Combine(hub.DataDirectory, "exports")));
    }
}
