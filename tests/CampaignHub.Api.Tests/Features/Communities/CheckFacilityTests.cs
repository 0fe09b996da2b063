using System.Net;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Communities;

[Collection(CommunitiesDefinition.Name)]
public sealed class CheckFacilityTests(CommunitiesHub hub)
{
    [Fact]
    public async Task An_inspector_says_what_is_there_with_a_photo_and_sent_again_it_counts_once()
    {
        using var office = await hub.SignInAsync("office");
        using var inspector = await hub.SignInAsync("inspector");
        var list = await hub.ListAsync(office);
        var town = await hub.TownAsync(office);
        using var area = await hub.AreaOfficeAsync(town.Communities[1]);
        var photo = await inspector.UploadPhotoAsync();
        var path = $"/api/communities/{town.Communities[0]}/facilities/{list[1].ItemId}";

        await inspector.FindAsync(town.Communities[0], list[1].ItemId, present: true, photoId: photo);
        var found = await inspector.FindAsync(town.Communities[0], list[1].ItemId, present: true, photoId: photo);

        Assert.Equal((1, photo, "现场核查"), (found.Community.Facilities, found.Facilities.Single(f => f.Present is true).PhotoId, found.Facilities[1].Note));
        Assert.Equal(0, (await inspector.FindAsync(town.Communities[0], list[1].ItemId, present: false, on: "2018-07-10")).Community.Facilities);
        await Caller.RefusedAsync(await inspector.SendAsync(HttpMethod.Put, path, Filled.Found(true, "2018-07-09")), HttpStatusCode.Conflict, "facility.checked-later");
        await Caller.RefusedAsync(await inspector.SendAsync(HttpMethod.Put, path, Filled.Found(true, "2018-07-11")), HttpStatusCode.Conflict, "facility.check-ahead");
        await Caller.RefusedAsync(await area.SendAsync(HttpMethod.Put, path, Filled.Found(true, "2018-07-10")), HttpStatusCode.NotFound, "community.not-found");
        await Caller.RefusedAsync(await inspector.SendAsync(HttpMethod.Put, $"/api/communities/{town.Communities[0]}/facilities/{Guid.CreateVersion7()}", Filled.Found(true)), HttpStatusCode.NotFound, "facility.item-not-found");
    }
}
