using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;
using Microsoft.AspNetCore.Builder;

namespace CampaignHub.Api.Tests.Features.Rectification;

/// <summary>The ledger of many cases on a server that writes exports when it is told to.</summary>
public sealed class ExportHub(TestCluster cluster) : LedgerOfManyCases(cluster)
{
    protected override void Configure(WebApplicationBuilder builder) => builder.Configuration["CampaignHub:ExportWorker"] = "none";
}

internal static class Exports
{
    public static Task<CaseExportRow> AskExportAsync(this Caller caller, object? filter = null, string format = "csv", string sort = "loggedAt", Guid? id = null) =>
        caller.PostAsync<CaseExportRow>("/api/case-exports", new { exportId = id ?? Guid.CreateVersion7(), format, sort, filter });

    /// <summary>The export as who asked for it sees it now.</summary>
    public static async Task<CaseExportRow> ExportNowAsync(this Caller caller, Guid exportId) =>
        (await caller.GetAsync<CaseExportPage>("/api/case-exports?limit=200")).Items.Single(e => e.ExportId == exportId);

    /// <summary>Waits for the server to write it, and reads the file.</summary>
    public static async Task<byte[]> ExportedAsync(this Caller caller, Guid exportId)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            var now = await caller.ExportNowAsync(exportId);
            if (now.State is CaseExportState.Done) return await caller.ExportFileAsync(exportId);
            Assert.True(now.State is CaseExportState.Waiting or CaseExportState.Running, $"The export ended as {now.State}.");
            await Task.Delay(20);
        }

        throw new TimeoutException($"Export {exportId} was not over in 12 s.");
    }

    public static async Task<byte[]> ExportFileAsync(this Caller caller, Guid exportId)
    {
        var answer = await caller.GetAsync($"/api/case-exports/{exportId}/file");
        Caller.Succeeded(answer);
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
