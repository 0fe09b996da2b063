using System.Net;
using CampaignHub.Api.Features.Access;
using CampaignHub.Api.Features.Assessment;
using CampaignHub.Api.Features.Network;
using CampaignHub.Api.Tests.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Network;
using CampaignHub.Domain.Organisation;

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
    public async Task A_leader_or_an_inspector_logs_only_where_he_is_the_person_named()
    {
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");
        using var inspector = await hub.SignInAsync("inspector");
        var own = $"/api/pairings/{(await office.PairAsync(hub.GridOne, null, "leader")).PairingId}/visits";

        await leader.PostAsync<VisitRow>(own, Pairings.Visit("2018-07-09"));
        await Caller.RefusedAsync(await inspector.PostAsync(own, Pairings.Visit("2018-07-09")), HttpStatusCode.Forbidden, "pairing.visit-not-yours");
    }

    [Fact]
    public async Task A_team_logs_its_route_of_the_day_in_order_and_another_body_does_not_find_it()
    {
        using var office = await hub.SignInAsync("office");
        var (teamId, otherId) = (await office.FoundAsync("督查一组", kind: BodyKind.SupervisionTeam), await office.FoundAsync("督查二组", kind: BodyKind.SupervisionTeam));
        await hub.CreateAccountAsync("team.one", new NewAssignment("inspector", ScopeKind.Body, teamId));
        await hub.CreateAccountAsync("team.two", new NewAssignment("inspector", ScopeKind.Body, otherId));
        using var own = await hub.SignInAsync("team.one");
        using var other = await hub.SignInAsync("team.two");
        var points = (await office.GetAsync<PointPage>("/api/points")).Items.OrderByDescending(p => p.Code, StringComparer.Ordinal).Select(p => p.PointId).ToList();
        var team = await office.PostAsync<PairingRow>("/api/pairings", Pairings.Of(hub.Town, null, kind: PairingKind.SupervisionTeam, bodyId: teamId, per: PeriodKind.Day));
        var path = $"/api/pairings/{team.PairingId}/visits";

        var logged = await office.PostAsync<VisitRow>(path, Pairings.Visit("2018-07-09", visitors: 4, points: points));
        await own.PostAsync<VisitRow>(path, Pairings.Visit("2018-07-10"));

        Assert.Equal((4, "P-2,P-1"), (logged.Visitors, string.Join(',', logged.Points.Select(p => p.Code))));
        Assert.Equal([0, 2], (await own.GetAsync<VisitPage>(path)).Items.Select(v => v.Points.Count));
        Assert.Equal([team.PairingId], (await own.GetAsync<PairingPage>("/api/pairings")).Items.Select(p => p.PairingId));
        await Caller.RefusedAsync(await other.PostAsync(path, Pairings.Visit("2018-07-10")), HttpStatusCode.NotFound, "pairing.not-found");
        await Caller.RefusedAsync(await office.PostAsync(path, Pairings.Visit("2018-07-10", points: [Guid.CreateVersion7()])), HttpStatusCode.NotFound, "point.not-found");
        await Caller.RefusedAsync(await office.PostAsync(path, Pairings.Visit("2018-07-10", points: Enumerable.Range(0, 51).Select(_ => Guid.CreateVersion7()))), HttpStatusCode.Conflict, "pairing.visit-points");
        await Caller.RefusedAsync(await office.PostAsync(path, Pairings.Visit("2018-07-10", visitors: 0)), HttpStatusCode.Conflict, "pairing.visit-points");
    }

    [Fact]
    public async Task A_supervisor_from_outside_finds_and_logs_where_he_is_named_and_sees_nothing_else_of_the_network()
    {
        using var office = await hub.SignInAsync("office");
        await hub.CreateAccountAsync("deputy", new NewAssignment("externalSupervisor", ScopeKind.Own, hub.Village));
        using var deputy = await hub.SignInAsync("deputy");
        var own = await office.PostAsync<PairingRow>("/api/pairings", Pairings.Of(hub.Village, null, "deputy", kind: PairingKind.DeputyVisit, per: PeriodKind.Month));
        var other = await office.PostAsync<PairingRow>("/api/pairings", Pairings.Of(hub.Village, null, "代表乙", kind: PairingKind.DeputyVisit, per: PeriodKind.Month));

        await deputy.PostAsync<VisitRow>($"/api/pairings/{own.PairingId}/visits", Pairings.Visit("2018-07-09"));

        Assert.Equal([own.PairingId], (await deputy.GetAsync<PairingPage>("/api/pairings")).Items.Select(p => p.PairingId));
        await Caller.RefusedAsync(await deputy.PostAsync($"/api/pairings/{other.PairingId}/visits", Pairings.Visit("2018-07-09")), HttpStatusCode.NotFound, "pairing.not-found");
        await Caller.RefusedAsync(await deputy.GetAsync("/api/network"), HttpStatusCode.Forbidden, "permission.denied");
        await Caller.RefusedAsync(await deputy.GetAsync("/api/network/gaps"), HttpStatusCode.Forbidden, "permission.denied");
    }
}
