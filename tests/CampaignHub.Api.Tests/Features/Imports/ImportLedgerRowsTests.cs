using System.Globalization;
using CampaignHub.Api.Features.Imports;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Imports;
using CampaignHub.Domain.Rectification;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.Features.Imports;

/// <summary>A server whose import worker can be left out, to take batches by hand.</summary>
public sealed class WorkerlessHub(TestCluster cluster) : Hub(cluster)
{
    public bool HasWorker { get; set; }

    protected override void Configure(WebApplicationBuilder builder)
    {
        if (!HasWorker) builder.Configuration["CampaignHub:ImportWorker"] = "none";
    }
}

public sealed class ImportLedgerRowsTests(WorkerlessHub hub) : IClassFixture<WorkerlessHub>
{
    private static string Many(int rows) => Ledgers.ChineseHeader + "\n" + string.Join('\n', Enumerable.Range(1, rows).Select(i => string.Create(CultureInfo.InvariantCulture, $"N-{i},问题{i},类,D-{i % 7},部门{i % 7},2018-07-02 09:30,,,,,")));

    [Fact]
    public async Task A_killed_run_goes_on_where_it_stood_on_the_next_server_and_doubles_nothing()
    {
        using var office = await hub.SignInAsync("office");
        var mapping = await office.SaveMappingAsync("中断");
        var preview = await office.PreviewAsync(Many(700), mapping.MappingId);
        await office.PostAsync<LedgerImport>($"/api/ledger-imports/{preview.ImportId}/run");
        await TakeBatch(preview.ImportId);
        var halfway = await office.GetAsync<LedgerImport>($"/api/ledger-imports/{preview.ImportId}");
        Assert.Equal((LedgerImportState.Running, 250, 250), (halfway.State, halfway.Processed, halfway.Created));

        await hub.StopAsync();
        hub.HasWorker = true;
        await hub.StartAsync();

        using var again = await hub.SignInAsync("office");
        var done = await again.FinishedAsync(preview.ImportId);
        Assert.Equal((LedgerImportState.Done, 700, 700, 0), (done.State, done.Processed, done.Created, done.ErrorCount));
        Assert.Equal(700, await hub.InDatabaseAsync(db => db.Cases.CountAsync(c => c.SourceSystem == "中断")));
        Assert.Equal(7, await hub.InDatabaseAsync(db => db.Units.CountAsync(u => u.Code.StartsWith("D-"))));
        Assert.Equal(700, await hub.InDatabaseAsync(db => db.Set<AuditEntry>().CountAsync(a => a.Command == nameof(ImportLedgerRows) && a.Entity == nameof(RectificationCase) && a.ActorName == "office" && db.Cases.Any(c => c.Id == a.EntityId && c.SourceSystem == "中断"))));
    }

    [Fact]
    public async Task Two_servers_at_one_import_never_take_the_same_rows()
    {
        using var office = await hub.SignInAsync("office");
        var mapping = await office.SaveMappingAsync("并行");
        var preview = await office.PreviewAsync(Many(600), mapping.MappingId);
        await office.PostAsync<LedgerImport>($"/api/ledger-imports/{preview.ImportId}/run");

        for (var i = 0; i < 6; i++) await Task.WhenAll(TakeBatch(preview.ImportId), TakeBatch(preview.ImportId), TakeBatch(preview.ImportId));

        var done = await office.FinishedAsync(preview.ImportId);
        Assert.Equal((LedgerImportState.Done, 600, 600), (done.State, done.Processed, done.Created));
        Assert.Equal(600, await hub.InDatabaseAsync(db => db.Cases.CountAsync(c => c.SourceSystem == "并行")));
    }

    private async Task TakeBatch(Guid importId)
    {
        await using var scope = hub.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Actor = Actor.SystemIn(hub.CampaignId) with { Name = "office" };
        await scope.ServiceProvider.GetRequiredService<Pipe>().Send(new ImportLedgerRows(importId), TestContext.Current.CancellationToken);
    }
}
