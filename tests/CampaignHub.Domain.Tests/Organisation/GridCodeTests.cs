using CampaignHub.Domain.Organisation;

namespace CampaignHub.Domain.Tests.Organisation;

public sealed class GridCodeTests
{
    [Theory]
    [InlineData(3, 7, "第三片区第七网格", "Area 3 grid 7")]
    [InlineData(10, 16, "第十片区第十六网格", "Area 10 grid 16")]
    [InlineData(20, 105, "第二十片区第一百零五网格", "Area 20 grid 105")]
    [InlineData(21, 110, "第二十一片区第一百一十网格", "Area 21 grid 110")]
    [InlineData(300, 999, "第三百片区第九百九十九网格", "Area 300 grid 999")]
    public void A_grid_is_called_by_its_zone_and_its_number(int zone, int grid, string chinese, string english)
    {
        var code = GridCode.Of(zone, grid);

        Assert.Equal((chinese, english), (code!.Chinese, code.English));
    }

    [Fact]
    public void Without_both_numbers_there_is_no_code()
    {
        Assert.Null(GridCode.Of(3, null));
        Assert.Null(GridCode.Of(null, 7));
    }
}
