using System.Net;
using System.Text;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Communities;

namespace CampaignHub.Api.Tests.Features.Communities;

[Collection(CommunitiesDefinition.Name)]
public sealed class ExportCommunitiesTests(CommunitiesHub hub)
{
    [Fact]
    public async Task The_filtered_communities_are_taken_out_as_a_file()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var town = await hub.TownAsync(office);
        await office.DescribeAsync(town.Communities[0], 149.5m, CultureCentre.Separate);
        await office.DescribeAsync(town.Communities[1], 500);

        var lines = Encoding.UTF8.GetString(await (await office.GetAsync($"/api/communities/export.csv?areaId={town.Id}&officeClass=small")).Content.ReadAsByteArrayAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(2, lines.Length);
        Assert.Contains("149.5,150以下,单独,1200,", lines[1], StringComparison.Ordinal);
        await Caller.RefusedAsync(await contact.GetAsync("/api/communities/export.csv"), HttpStatusCode.Forbidden, "permission.denied");
    }
}
