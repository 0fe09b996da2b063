using System.Net;
using System.Text;
using CampaignHub.Api.Features.Imports;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Imports;

public sealed class PreviewLedgerTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_preview_says_what_a_run_would_do_and_writes_no_case()
    {
        using var office = await hub.SignInAsync("office");
        var mapping = await office.SaveMappingAsync("预览", createMissingUnits: false);

        var preview = await office.PreviewAsync($"""
            {Ledgers.ChineseHeader}
            P-1,垃圾暴露,市容,U-A,城管局,2018-07-02 09:30,2018-07-05,,新华街,119.5,43.9
            P-2,井盖缺失,设施,U-Z,无此单位,2018-07-02 09:31,,,,,
            P-3,占道经营,市容,城管局,,2018-07-02 09:32,,,,,
            """, mapping.MappingId);

        Assert.Equal((LedgerImportState.Previewed, 3, 2, 1), (preview.State, preview.Rows, preview.Created, preview.ErrorCount));
        Assert.Equal([LedgerOutcome.New, LedgerOutcome.Error, LedgerOutcome.New], preview.Preview.Select(p => p.Outcome));
        Assert.Equal(new DateTimeOffset(2018, 7, 2, 1, 30, 0, TimeSpan.Zero), preview.Preview[0].LoggedAt);
        Assert.Equal(new DateTimeOffset(2018, 7, 5, 15, 59, 59, TimeSpan.Zero), preview.Preview[0].DueAt);
        var error = Assert.Single(preview.Errors);
        Assert.Equal((3, "责任单位", "ledger.unit-unknown", "没有代码或名称为“U-Z”的单位。"), (error.Row, error.Column, error.Code, error.Reason));
        Assert.Equal(0, await hub.InDatabaseAsync(db => db.Cases.CountAsync(c => c.SourceSystem == "预览")));
    }

    [Fact]
    public async Task A_name_that_two_units_bear_is_no_units_even_where_missing_units_are_made()
    {
        using var office = await hub.SignInAsync("office");
        foreach (var code in new[] { "S-1", "S-2" }) await office.PostAsync<UnitRow>("/api/units", new { unitId = Guid.CreateVersion7(), code, nameZh = "同名局", nameEn = code, category = "department" });
        var mapping = await office.SaveMappingAsync("同名");

        var preview = await office.PreviewAsync($"{Ledgers.ChineseHeader}\nQ-1,垃圾暴露,市容,同名局,,2018-07-02 09:30,,,,,\n", mapping.MappingId);

        Assert.Equal(("ledger.unit-ambiguous", "有几个单位都叫“同名局”，请填写单位代码。"), (Assert.Single(preview.Errors).Code, preview.Errors[0].Reason));
    }

    [Fact]
    public async Task Reasons_are_in_the_readers_language()
    {
        using var office = await hub.SignInAsync("office");
        using var english = await hub.SignInAsync("office", "en");
        var mapping = await office.SaveMappingAsync("语言");
        var preview = await office.PreviewAsync($"{Ledgers.ChineseHeader}\nL-1,问题,类,U-A,城管局,昨天,,,,,\n", mapping.MappingId);

        var read = await english.GetAsync<LedgerImport>($"/api/ledger-imports/{preview.ImportId}");

        Assert.Equal("“昨天”不是可识别的时间，应为 yyyy-MM-dd HH:mm / yyyy-MM-dd。", Assert.Single(preview.Errors).Reason);
        Assert.Equal("“昨天” is not a readable time; expected yyyy-MM-dd HH:mm / yyyy-MM-dd.", Assert.Single(read.Errors).Reason);
    }

    public static TheoryData<string, byte[]> WrongFiles => new()
    {
        { "ledger.empty", [] },
        { "ledger.empty", "  \n \n"u8.ToArray() },
        { "ledger.workbook", "PK\u0003\u0004 and more"u8.ToArray() },
        { "ledger.not-text", [0x89, 0x50, 0, 0, 1, 2, 3] },
        { "ledger.encoding-unknown", [0xFF, 0xFE, 0x31, 0x00] },
        { "ledger.encoding-unknown", Encoding.Latin1.GetBytes("name,caf\u00e9 \u00e9\nx,y\u00e9 \n") },
        { "ledger.not-csv", "just a sentence"u8.ToArray() },
        { "ledger.not-csv", Caller.Png[..4].Concat("text"u8.ToArray()).Where(b => b < 128).ToArray() },
        { "ledger.no-header", "1001,2018-07-02 09:30,垃圾\n1002,2018-07-03 09:30,井盖\n"u8.ToArray() },
        { "ledger.no-rows", Encoding.UTF8.GetBytes(Ledgers.ChineseHeader + "\n") },
        { "ledger.columns-missing", "编号,别的\n1,2\n"u8.ToArray() },
        { "ledger.column-repeated", Encoding.UTF8.GetBytes(Ledgers.ChineseHeader + ",编号\n1,2,3,4,5,6,7,8,9,10,11,12\n") },
    };

    [Theory]
    [MemberData(nameof(WrongFiles))]
    public async Task A_wrong_file_is_refused_with_its_reason(string code, byte[] content)
    {
        using var office = await hub.SignInAsync("office");
        var mapping = await office.SaveMappingAsync("错误文件");

        await Caller.RefusedAsync(await office.UploadAsync(content, mapping.MappingId), HttpStatusCode.Conflict, code);
    }

    [Fact]
    public async Task A_file_over_20_megabytes_is_refused()
    {
        using var office = await hub.SignInAsync("office");
        var mapping = await office.SaveMappingAsync("过大");
        var content = new byte[LedgerFile.MostBytes + 1];
        Array.Fill(content, (byte)'a');

        await Caller.RefusedAsync(await office.UploadAsync(content, mapping.MappingId), HttpStatusCode.RequestEntityTooLarge, "ledger.too-large");
    }

    [Fact]
    public async Task Without_a_file_or_with_an_unknown_mapping_nothing_is_taken()
    {
        using var office = await hub.SignInAsync("office");

        await Caller.RefusedAsync(await office.PostAsync("/api/ledger-imports", new MultipartFormDataContent { { new StringContent(Guid.CreateVersion7().ToString()), "mappingId" } }), HttpStatusCode.BadRequest, "validation.failed");
        await Caller.RefusedAsync(await office.UploadAsync(Encoding.UTF8.GetBytes(Ledgers.ChineseHeader), Guid.CreateVersion7()), HttpStatusCode.NotFound, "ledger-mapping.not-found");
    }

    [Theory]
    [InlineData("contact.a")]
    [InlineData("inspector")]
    [InlineData("leader")]
    public async Task Only_the_office_imports(string userName)
    {
        using var caller = await hub.SignInAsync(userName);

        await Caller.RefusedAsync(await caller.UploadAsync([1], Guid.CreateVersion7()), HttpStatusCode.Forbidden, "permission.denied");
        await Caller.RefusedAsync(await caller.GetAsync("/api/ledger-imports"), HttpStatusCode.Forbidden, "permission.denied");
    }
}
