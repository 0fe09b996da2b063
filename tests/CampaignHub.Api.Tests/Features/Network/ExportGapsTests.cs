using System.Net;
using System.Text;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Network;

public sealed class ExportGapsTests(NetworkHub hub) : IClassFixture<NetworkHub>
{
    [Theory]
    [InlineData("zh-CN", "类型,代码,名称,所在区域,责任单位,缺责任单位,缺责任人", "点位,P-2,点位P-2,镇内,交通局,否,是")]
    [InlineData("en", "Kind,Code,Name,Within,Unit,No unit,No person", "point,P-2,Point P-2,镇内,Transport Bureau,no,yes")]
    public async Task The_filters_make_the_file_in_the_readers_language(string language, string header, string point)
    {
        using var office = await hub.SignInAsync("office", language);

        var lines = Encoding.UTF8.GetString(await (await office.GetAsync("/api/network/gaps/export.csv?missing=person")).Content.ReadAsByteArrayAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(3 + NetworkHub.Items, lines.Length);
        Assert.Equal((header, point), (lines[0], lines[2]));
    }

    [Fact]
    public async Task Inspectors_and_contacts_may_not_export()
    {
        using var contact = await hub.SignInAsync("contact.a");

        await Caller.RefusedAsync(await contact.GetAsync("/api/network/gaps/export.csv"), HttpStatusCode.Forbidden, "permission.denied");
    }
}
