using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Tests.Features.Rectification;

namespace CampaignHub.Api.Tests.Platform.Documents;

public sealed class SheetStreamTests
{
    [Fact]
    public async Task What_does_not_fit_on_a_sheet_goes_on_the_next_one_under_the_same_header()
    {
        using var file = new MemoryStream();
        var rows = Enumerable.Range(1, 7).Select(IReadOnlyList<StreamedCell> (n) => [new($"第{n}行"), new(null, new DateTime(2018, 7, n)), new(null, null, -n)]).ToAsyncEnumerable();

        var count = await SheetStream.WriteAsync(file, "台账", [new("词", 10), new("日", 10), new("数", 10)], rows, rowsOfSheet: 3, TestContext.Current.CancellationToken);

        Assert.Equal(7, count);
        Assert.Equal([4, 4, 2], Enumerable.Range(0, 3).Select(n => SheetRows.Read(file.ToArray(), n).Count));
        Assert.Equal(["第7行", "43288", "-7"], SheetRows.Read(file.ToArray(), 2)[1]);
        Assert.Equal(["词", "日", "数"], SheetRows.Read(file.ToArray(), 2)[0]);
    }

    [Fact]
    public async Task An_empty_ledger_is_a_sheet_with_its_header()
    {
        using var file = new MemoryStream();

        Assert.Equal(0, await SheetStream.WriteAsync(file, "台账", [new("词", 10)], AsyncEnumerable.Empty<IReadOnlyList<StreamedCell>>(), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(["词"], Assert.Single(SheetRows.Read(file.ToArray())));
    }

    [Theory]
    [InlineData("\u0000\u0008空\u000b", "空")]
    [InlineData("𠮷\t行\n", "𠮷\t行\n")]
    [InlineData("_x000d_ _x12", "_x005F_x000d_ _x12")]
    [InlineData(null, "")]
    public void A_cell_holds_what_a_spreadsheet_can_hold(string? written, string cell) => Assert.Equal(cell, SheetText.Cell(written));

    [Fact]
    public void Half_a_character_is_left_out() => Assert.Equal("半个", SheetText.Cell("半\ud800个\udc00"));

    [Fact]
    public void A_cell_is_never_longer_than_a_spreadsheet_takes_and_cuts_no_character_in_half() =>
        Assert.Equal(SheetText.Longest - 1, SheetText.Cell(new string('长', SheetText.Longest - 1) + "𠮷").Length);
}
