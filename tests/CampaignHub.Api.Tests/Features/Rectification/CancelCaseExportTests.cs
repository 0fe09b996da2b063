using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class CancelCaseExportTests(ExportHub hub) : IClassFixture<ExportHub>
{
    [Fact]
    public async Task What_waits_is_cancelled_and_never_written()
    {
        using var office = await hub.SignInAsync("office");
        var asked = await office.AskExportAsync();

        var cancelled = await office.PostAsync<CaseExportRow>($"/api/case-exports/{asked.ExportId}/cancel");
        await hub.SendAsClockAsync(new RunCaseExport(asked.ExportId));

        Assert.Equal(CaseExportState.Cancelled, cancelled.State);
        Assert.Equal((CaseExportState.Cancelled, 0), (await office.ExportNowAsync(asked.ExportId)) is var now ? (now.State, now.Written) : default);
        await Caller.RefusedAsync(await office.GetAsync($"/api/case-exports/{asked.ExportId}/file"), HttpStatusCode.Conflict, "case-export.not-ready");
        Assert.Equal(CaseExportState.Cancelled, (await office.PostAsync<CaseExportRow>($"/api/case-exports/{asked.ExportId}/cancel")).State);
    }

    [Fact]
    public async Task What_is_done_is_not_and_anothers_is_not_found()
    {
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");
        var asked = await office.AskExportAsync();
        await Caller.RefusedAsync(await leader.PostAsync($"/api/case-exports/{asked.ExportId}/cancel"), HttpStatusCode.NotFound, "case-export.not-found");

        await hub.SendAsClockAsync(new RunCaseExport(asked.ExportId));

        await Caller.RefusedAsync(await office.PostAsync($"/api/case-exports/{asked.ExportId}/cancel"), HttpStatusCode.Conflict, "case-export.ended");
    }

    [Fact]
    public async Task Three_at_once_are_enough_until_one_has_ended()
    {
        using var leader = await hub.SignInAsync("leader");
        var asked = new List<CaseExportRow>();
        for (var i = 0; i < CaseExport.MostAtOnce; i++) asked.Add(await leader.AskExportAsync());
        var one = new { exportId = Guid.CreateVersion7(), format = "xlsx", sort = "loggedAt" };

        await Caller.RefusedAsync(await leader.PostAsync("/api/case-exports", one), HttpStatusCode.Conflict, "case-export.too-many");

        await leader.PostAsync<CaseExportRow>($"/api/case-exports/{asked[0].ExportId}/cancel");
        Assert.Equal(CaseExportState.Waiting, (await leader.PostAsync<CaseExportRow>("/api/case-exports", one)).State);
    }
}
