namespace CampaignHub.Api.Tests.Features.Scoring;

public sealed class ExportRankingTests(JulyHub hub) : IClassFixture<JulyHub>
{
    [Fact]
    public async Task The_ranking_is_exported_in_the_callers_language()
    {
        await hub.CloseJulyAsync();
        using var chinese = await hub.SignInAsync("leader");
        using var english = await hub.SignInAsync("leader", "en");

        var zh = await chinese.GetAsync("/api/periods/2018-07/ranking.csv");
        var en = await (await english.GetAsync("/api/periods/2018-07/ranking.csv")).Content.ReadAsStringAsync();

        Assert.Equal("text/csv", zh.Content.Headers.ContentType?.MediaType);
        Assert.Equal("\uFEFF排名组,名次,单位代码,单位,应销号,已销号,按期销号,得分\r\n部门组,1,U-B,交通局,5,5,5,100.00\r\n部门组,2,U-A,城管局,10,8,6,66.00\r\n", System.Text.Encoding.UTF8.GetString(await zh.Content.ReadAsByteArrayAsync()));
        Assert.Contains("Departments,2,U-A,Urban Management Bureau,10,8,6,66.00", en, StringComparison.Ordinal);
    }
}
