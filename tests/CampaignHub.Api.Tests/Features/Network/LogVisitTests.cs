using System.Net;
using CampaignHub.Api.Features.Network;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Network;

public sealed class LogVisitTests(NetworkHub hub) : IClassFixture<NetworkHub>
{
    [Fact]
    public async Task The_contact_of_the_unit_logs_with_a_photo_and_twice_sent_counts_once()
    {
        using var office = await hub.SignInAsync("office");
        using var own = await hub.SignInAsync("contact.a");
        using var other = await hub.SignInAsync("contact.b");
        var path = $"/api/pairings/{(await office.PairAsync(hub.Village, hub.UnitA)).PairingId}/visits";
        var visit = Pairings.Visit("2018-07-10", photoId: await own.UploadPhotoAsync());

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => own.PostAsync<VisitRow>(path, visit)));

        Assert.Single(answers.Select(a => a.VisitId).Distinct());
        Assert.Equal(("王主任", "contact.a"), (answers[0].Visitor, answers[0].LoggedBy));
        Assert.NotNull(Assert.Single((await office.GetAsync<VisitPage>(path)).Items).PhotoId);
        await Caller.RefusedAsync(await other.PostAsync(path, Pairings.Visit("2018-07-10")), HttpStatusCode.NotFound, "pairing.not-found");
        await Caller.RefusedAsync(await own.PostAsync(path, Pairings.Visit("2018-07-10", photoId: Guid.CreateVersion7())), HttpStatusCode.NotFound, "photo.not-found");
        await Caller.RefusedAsync(await own.PostAsync(path, Pairings.Visit("2018-07-01")), HttpStatusCode.Conflict, "pairing.visit-outside");
        await Caller.RefusedAsync(await own.PostAsync(path, Pairings.Visit("2018-07-11")), HttpStatusCode.Conflict, "pairing.visit-ahead");
    }

    [Fact]
    public async Task A_leader_or_an_inspector_logs_only_where_he_is_the_one_who_adopted()
    {
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");
        using var inspector = await hub.SignInAsync("inspector");
        var own = $"/api/pairings/{(await office.PairAsync(hub.GridOne, null, "leader")).PairingId}/visits";

        await leader.PostAsync<VisitRow>(own, Pairings.Visit("2018-07-09"));
        await Caller.RefusedAsync(await inspector.PostAsync(own, Pairings.Visit("2018-07-09")), HttpStatusCode.Forbidden, "pairing.visit-not-yours");
    }
}
