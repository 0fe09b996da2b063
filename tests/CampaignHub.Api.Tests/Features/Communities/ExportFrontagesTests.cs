using System.Net;
using System.Text;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Communities;

[Collection(CommunitiesDefinition.Name)]
public sealed class ExportFrontagesTests(CommunitiesHub hub)
{
    [Fact]
    public async Task The_filtered_agreements_are_taken_out_as_a_file()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var town = await hub.TownAsync(office);
        var shop = await office.SignAsync(town.Communities[0], "面馆");
        await office.SignAsync(town.Communities[0], "超市");
        await office.PostAsync($"/api/frontages/{shop}/breaches", Filled.Breach("2018-07-09", 150.5m));

        var lines = Encoding.UTF8.GetString(await (await office.GetAsync($"/api/frontages/export.csv?areaId={town.Id}&breached=true")).Content.ReadAsByteArrayAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(2, lines.Length);
        Assert.EndsWith(",门前三包,面馆,人民路,张三,2018-01-05,,1,150.5", lines[1], StringComparison.Ordinal);
        await Caller.RefusedAsync(await contact.GetAsync("/api/frontages/export.csv"), HttpStatusCode.Forbidden, "permission.denied");
    }
}
