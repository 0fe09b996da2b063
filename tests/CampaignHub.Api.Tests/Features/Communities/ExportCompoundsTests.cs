using System.Net;
using System.Text;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Communities;

[Collection(CommunitiesDefinition.Name)]
public sealed class ExportCompoundsTests(CommunitiesHub hub)
{
    [Fact]
    public async Task The_filtered_compounds_of_the_areas_in_sight_are_taken_out_as_a_file()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var town = await hub.TownAsync(office);
        using var area = await hub.AreaOfficeAsync(town.Communities[0]);
        await office.CompoundAsync(town.Communities[0], "阳光小区", fireEquipment: true);
        await office.CompoundAsync(town.Communities[0], "月光小区", managed: true);
        await office.CompoundAsync(town.Communities[1], "星光小区");

        var lines = Encoding.UTF8.GetString(await (await area.GetAsync("/api/compounds/export.csv?managed=false")).Content.ReadAsByteArrayAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(2, lines.Length);
        Assert.EndsWith(",阳光小区,,300,无,,有", lines[1], StringComparison.Ordinal);
        await Caller.RefusedAsync(await contact.GetAsync("/api/compounds/export.csv"), HttpStatusCode.Forbidden, "permission.denied");
    }
}
