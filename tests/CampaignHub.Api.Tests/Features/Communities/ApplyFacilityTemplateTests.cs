using System.Net;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Communities;

[Collection(CommunitiesDefinition.Name)]
public sealed class ApplyFacilityTemplateTests(CommunitiesHub hub)
{
    [Fact]
    public async Task A_list_that_has_lines_is_not_begun_again()
    {
        using var office = await hub.SignInAsync("office");
        var before = await hub.ListAsync(office);

        await Caller.RefusedAsync(await office.PostAsync("/api/facility-items/from-template"), HttpStatusCode.Conflict, "facility.template-applied");

        Assert.Equal(before, await hub.ListAsync(office));
    }
}
