using System.Text;
using CampaignHub.Api.Platform.Documents;

namespace CampaignHub.Api.Tests.Platform.Documents;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")")]
    [InlineData("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("-12.50", "-12.50")]
    [InlineData("+3", "+3")]
    [InlineData("城管局", "城管局")]
    [InlineData(null, "")]
    public void A_cell_never_starts_a_formula(string? cell, string written) => Assert.Equal(written, CsvText.Guard(cell));

    [Fact]
    public void The_file_has_a_mark_CRLF_and_quotes_where_needed()
    {
        var bytes = CsvText.Write(["名次", "单位"], [["1", "城管局,\"一大队\""], ["2", null]]);

        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.Equal("名次,单位\r\n1,\"城管局,\"\"一大队\"\"\"\r\n2,\r\n", Encoding.UTF8.GetString(bytes[3..]));
    }

    [Fact]
    public async Task A_stream_gets_the_same_bytes_and_stays_open()
    {
        using var stream = new MemoryStream();
        await CsvText.WriteAsync(stream, ["名次", "单位"], new List<string?[]> { new[] { "1", "=1" } }.ToAsyncEnumerable(), TestContext.Current.CancellationToken);

        Assert.Equal(CsvText.Write(["名次", "单位"], [["1", "=1"]]), stream.ToArray());
        Assert.True(stream.CanWrite);
    }
}
