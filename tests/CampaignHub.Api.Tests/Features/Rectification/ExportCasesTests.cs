using System.Net;
using System.Text;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class ExportCasesTests(LedgerOfManyCases hub) : IClassFixture<LedgerOfManyCases>
{
    [Theory]
    [InlineData("zh-CN", "编号,问题,类别,状态", "已销号", "城管局")]
    [InlineData("en", "Number,Problem,Category,State", "closed", "Urban Management Bureau")]
    public async Task The_screens_filters_make_the_file_in_the_readers_language(string language, string header, string state, string unit)
    {
        using var office = await hub.SignInAsync("office", language);

        var answer = await office.GetAsync($"/api/cases/export.csv?state=closed&unitId={hub.UnitA}");

        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith(header, lines[0], StringComparison.Ordinal);
        Assert.Equal(3, lines.Length);
        Assert.All(lines[1..], line => Assert.Contains($",{state},", line, StringComparison.Ordinal));
        Assert.All(lines[1..], line => Assert.Contains(unit, line, StringComparison.Ordinal));
        Assert.All(lines[1..], line => Assert.Contains("2018-07-10 09:00", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_inspector_may_not_export()
    {
        using var inspector = await hub.SignInAsync("inspector");

        await Caller.RefusedAsync(await inspector.GetAsync("/api/cases/export.csv"), HttpStatusCode.Forbidden, "permission.denied");
    }
}
