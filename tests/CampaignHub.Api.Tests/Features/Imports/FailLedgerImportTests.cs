using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Imports;

public sealed class FailLedgerImportTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task An_import_whose_file_is_gone_fails_and_says_why_and_can_be_run_again()
    {
        using var office = await hub.SignInAsync("office", "en");
        var mapping = await office.SaveMappingAsync("丢失");
        var preview = await office.PreviewAsync($"{Ledgers.ChineseHeader}\nF-1,问题,类,U-A,城管局,2018-07-02 09:30,,,,,\n", mapping.MappingId);
        var hash = await hub.InDatabaseAsync(db => db.LedgerImports.Where(i => i.Id == preview.ImportId).Select(i => i.FileHash).SingleAsync());
        await Rename(preview.ImportId, new string('0', 64));

        var failed = await office.RunAsync(preview.ImportId);
        Assert.Equal((LedgerImportState.Failed, "The uploaded file is no longer on the server. Upload it again."), (failed.State, failed.Failure));

        await Rename(preview.ImportId, hash);
        var done = await office.RunAsync(preview.ImportId);
        Assert.Equal((LedgerImportState.Done, 1, null), (done.State, done.Created, done.Failure));
    }

    private Task<int> Rename(Guid importId, string hash) => hub.InDatabaseAsync(db => db.LedgerImports.Where(i => i.Id == importId).ExecuteUpdateAsync(set => set.SetProperty(i => i.FileHash, hash)));
}
