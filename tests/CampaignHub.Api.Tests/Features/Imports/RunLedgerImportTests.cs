using System.Net;
using System.Text;
using CampaignHub.Api.Features.Imports;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Imports;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Imports;

public sealed class RunLedgerImportTests(Hub hub) : IClassFixture<Hub>
{
    private static readonly string Sample = $"""
        {Ledgers.ChineseHeader}
        G-1,"垃圾暴露，多处",市容,U-A,城管局,2018-07-02 09:30,2018-07-05 12:00,2018-07-04 08:00,新华街12号,119.51,43.92
        G-2,"井盖""松动""
        有响声",设施,JT,交通局二处,2018-07-02 10:00,2018-07-03,,,,
        G-3,乱贴小广告,市容,U-A,城管局,2018-07-03 23:59,,,䶮镇𠮷巷,,
        """;

    [Fact]
    public async Task One_ledger_in_three_encodings_gives_identical_cases()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var office = await hub.SignInAsync("office");
        var outcomes = new List<(string Encoding, List<(string, string, string?, CaseState, DateTimeOffset, DateTimeOffset?, DateTimeOffset?, string?, double?, Guid?, string?)> Cases)>();
        foreach (var (source, content) in new[]
        {
            ("甲", Encoding.UTF8.GetBytes(Sample)), ("乙", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Sample)]), ("丙", Encoding.GetEncoding("GB18030").GetBytes(Sample)),
        })
        {
            var mapping = await office.SaveMappingAsync(source);
            var done = await office.ImportAsync(content, mapping.MappingId);
            Assert.Equal((LedgerImportState.Done, 3, 3, 0), (done.State, done.Rows, done.Created, done.ErrorCount));
            var cases = await hub.InDatabaseAsync(db => db.Cases.AsNoTracking().Where(c => c.SourceSystem == source).OrderBy(c => c.SourceKey).ToListAsync());
            outcomes.Add((done.Encoding, [.. cases.Select(c => (c.SourceKey!, c.Description, c.Category, c.State, c.LoggedAt, c.DueAt, c.ClosedAt, c.Address, c.Longitude, c.UnitId, c.SourceHash))]));
        }

        Assert.Equal(["utf-8", "utf-8-bom", "gb18030"], outcomes.Select(o => o.Encoding));
        Assert.Equal(outcomes[0].Cases, outcomes[1].Cases);
        Assert.Equal(outcomes[0].Cases, outcomes[2].Cases);
        Assert.Equal("垃圾暴露，多处", outcomes[0].Cases[0].Item2);
        Assert.Equal("井盖\"松动\"\n有响声", outcomes[0].Cases[1].Item2.ReplaceLineEndings("\n"));
        Assert.Equal("䶮镇𠮷巷", outcomes[0].Cases[2].Item8);
        Assert.Equal([CaseState.Closed, CaseState.Dispatched, CaseState.Dispatched], outcomes[0].Cases.Select(c => c.Item4));
    }

    [Fact]
    public async Task Bad_rows_are_named_and_stop_no_other_row()
    {
        using var office = await hub.SignInAsync("office");
        var mapping = await office.SaveMappingAsync("坏行");

        var done = await office.ImportAsync($"""
            {Ledgers.ChineseHeader}
            B-1,好的,类,U-A,城管局,2018-07-02 09:30,,2018-07-01 09:30,,,
            ,没有编号,类,U-A,城管局,2018-07-02 09:30,,,,,

            B-3,日期不对,类,U-A,城管局,2018/07/02,2018-13-45,,,,
            B-1,编号重复,类,U-A,城管局,2018-07-02 09:30,,,,,
            B-5,少几列,类,U-A
            B-6,坐标不对,类,,,2018-07-02 09:30,,,,北纬,500
            ,,,,,,,,,,
            B-7,还是好的,类,U-A,城管局,2018-07-02 09:30,,,,,
            """, mapping.MappingId);

        Assert.Equal((LedgerImportState.Done, 7, 7, 3, 4), (done.State, done.Rows, done.Processed, done.Created, done.ErrorCount));
        Assert.Equal(
            [(3, "编号", "ledger.value-missing"), (5, "登记时间", "ledger.date-unreadable"), (5, "整改时限", "ledger.date-unreadable"), (6, "编号", "ledger.key-repeated"), (7, null, "ledger.cells-wrong"), (7, "登记时间", "ledger.value-missing")],
            done.Errors.Select(e => (e.Row, e.Column, e.Code)));
        Assert.Equal(
            [(2, "销号时间", "ledger.closed-before-logged"), (8, "责任单位", "ledger.unit-missing"), (8, "经度", "ledger.place-unusable")],
            done.Warnings.Where(w => w.Row is 2 or 8).Select(w => (w.Row, w.Column, w.Code)));
        Assert.Equal("编号“B-1”与第 2 行重复。", done.Errors[3].Reason);
    }

    [Fact]
    public async Task A_row_that_changed_at_its_source_is_reported_and_not_applied()
    {
        using var office = await hub.SignInAsync("office");
        var mapping = await office.SaveMappingAsync("改动");
        string Row(string description) => $"{Ledgers.ChineseHeader}\nC-1,{description},类,U-A,城管局,2018-07-02 09:30,,,,,\n";
        await office.ImportAsync(Row("原来的"), mapping.MappingId);

        var second = await office.ImportAsync(Row("改过的"), mapping.MappingId);

        Assert.Equal((0, 1, 0, 1), (second.Created, second.Unchanged, second.ErrorCount, second.WarningCount));
        Assert.Equal("ledger.row-differs", Assert.Single(second.Warnings).Code);
        Assert.Equal("原来的", await hub.InDatabaseAsync(db => db.Cases.Where(c => c.SourceSystem == "改动").Select(c => c.Description).SingleAsync()));
    }

    [Fact]
    public async Task Running_twice_runs_once()
    {
        using var office = await hub.SignInAsync("office");
        var mapping = await office.SaveMappingAsync("两次");
        var preview = await office.PreviewAsync($"{Ledgers.ChineseHeader}\nT-1,问题,类,U-A,城管局,2018-07-02 09:30,,,,,\n", mapping.MappingId);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => office.PostAsync<LedgerImport>($"/api/ledger-imports/{preview.ImportId}/run")));
        var done = await office.FinishedAsync(preview.ImportId);
        var after = await office.PostAsync<LedgerImport>($"/api/ledger-imports/{preview.ImportId}/run");

        Assert.Equal((LedgerImportState.Done, 1, 1), (done.State, done.Processed, done.Created));
        Assert.Equal((LedgerImportState.Done, 1, 1), (after.State, after.Processed, after.Created));
        Assert.Equal(done.ImportId, Assert.Single((await office.GetAsync<LedgerImportPage>("/api/ledger-imports")).Items, i => i.MappingId == mapping.MappingId).ImportId);
    }

    [Fact]
    public async Task An_unknown_import_is_not_found()
    {
        using var office = await hub.SignInAsync("office");

        await Caller.RefusedAsync(await office.PostAsync($"/api/ledger-imports/{Guid.CreateVersion7()}/run"), HttpStatusCode.NotFound, "ledger-import.not-found");
        await Caller.RefusedAsync(await office.GetAsync($"/api/ledger-imports/{Guid.CreateVersion7()}"), HttpStatusCode.NotFound, "ledger-import.not-found");
    }
}
