using System.Net;
using CampaignHub.Api.Features.Communities;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Communities;

[Collection(CommunitiesDefinition.Name)]
public sealed class RegisterCompoundTests(CommunitiesHub hub)
{
    [Fact]
    public async Task Sent_four_times_at_once_a_compound_is_registered_once()
    {
        using var office = await hub.SignInAsync("office");
        var town = await hub.TownAsync(office);
        using var area = await hub.AreaOfficeAsync(town.Communities[0]);
        var compound = Filled.Compound(town.Communities[0], "阳光小区");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => office.PostAsync<KeptCompound>("/api/compounds", compound)));

        Assert.Single(answers.Distinct());
        Assert.Equal(1, (await office.GetAsync<CompoundPage>($"/api/compounds?areaId={town.Id}")).Total);
        await Caller.RefusedAsync(await office.PostAsync("/api/compounds", Filled.Compound(town.Communities[0], "阳光小区")), HttpStatusCode.Conflict, "compound.name-taken");
        await Caller.RefusedAsync(await office.PostAsync("/api/compounds", Filled.Compound(town.Communities[0], "月光小区", managedBy: "安居物业")), HttpStatusCode.Conflict, "compound.manager");
        await Caller.RefusedAsync(await area.PostAsync("/api/compounds", Filled.Compound(town.Communities[1], "月光小区")), HttpStatusCode.NotFound, "community.not-found");
    }
}
