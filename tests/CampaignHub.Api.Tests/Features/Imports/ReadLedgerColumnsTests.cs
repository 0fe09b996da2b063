using System.Net;
using System.Text;
using CampaignHub.Api.Features.Imports;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Imports;

public sealed class ReadLedgerColumnsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_chinese_ledger_in_gb18030_suggests_its_own_mapping()
    {
        using var office = await hub.SignInAsync("office");
        var text = $"{Ledgers.ChineseHeader}\nA-1,垃圾,市容,U-A,城管局,2018年7月2日 9:30,2018/7/5,,新华街,,\n";
        var content = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text);

        var columns = await office.PostAsync<LedgerFileColumns>("/api/ledger-imports/columns", Caller.File("台账.csv", content));

        Assert.Equal("gb18030", columns.Encoding);
        Assert.Equal(Ledgers.ChineseHeader.Split(','), columns.Columns);
        Assert.Equal("垃圾", Assert.Single(columns.Sample)[1]);
        Assert.Equal(Ledgers.Chinese with { Description = columns.Suggested.Description }, columns.Suggested);
        Assert.Equal(Ledgers.Chinese.Description, columns.Suggested.Description);
        Assert.Equal(["yyyy/M/d", "yyyy年M月d日 H:mm"], columns.SuggestedDateFormats.Order());
    }

    [Fact]
    public async Task A_file_that_is_no_ledger_is_refused()
    {
        using var office = await hub.SignInAsync("office");

        await Caller.RefusedAsync(await office.PostAsync("/api/ledger-imports/columns", Caller.File("a.png", Caller.Png)), HttpStatusCode.Conflict, "ledger.not-text");
    }
}
