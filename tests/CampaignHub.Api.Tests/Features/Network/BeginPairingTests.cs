using System.Net;
using CampaignHub.Api.Features.Network;
using CampaignHub.Api.Tests.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Network;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Network;

public sealed class BeginPairingTests(NetworkHub hub) : IClassFixture<NetworkHub>
{
    [Fact]
    public async Task Units_leaders_and_partners_are_bound_and_nobody_twice()
    {
        using var office = await hub.SignInAsync("office");

        var unit = await office.PairAsync(hub.Village, hub.UnitA);
        var leader = await office.PairAsync(hub.Village, null, "郑区长", visits: 2, per: PeriodKind.Month);
        var partner = await office.PostAsync<PairingRow>("/api/pairings", Pairings.Of(hub.Village, hub.UnitA, kind: PairingKind.Partnership));

        Assert.Equal((PairingKind.SupportUnit, "城管局", "镇内", 1, PeriodKind.Week), (unit.Kind, unit.UnitNameZh, unit.AreaNameZh, unit.Visits, unit.Per));
        Assert.Equal((PairingKind.AdoptingLeader, "郑区长", 2), (leader.Kind, leader.PersonName, leader.Visits));
        Assert.Equal(PairingKind.Partnership, partner.Kind);
        await Caller.RefusedAsync(await office.PostAsync("/api/pairings", Pairings.Of(hub.Village, hub.UnitA, from: "2018-08-01")), HttpStatusCode.Conflict, "pairing.overlaps");
        await Caller.RefusedAsync(await office.PostAsync("/api/pairings", Pairings.Of(hub.Village, null)), HttpStatusCode.Conflict, "pairing.wrong-holder");
        await Caller.RefusedAsync(await office.PostAsync("/api/pairings", Pairings.Of(hub.Village, hub.UnitB, visits: 40)), HttpStatusCode.Conflict, "pairing.rhythm");
        await Caller.RefusedAsync(await office.PostAsync("/api/pairings", Pairings.Of(hub.Village, hub.UnitB, until: "2018-07-01")), HttpStatusCode.Conflict, "pairing.backwards");
        await Caller.RefusedAsync(await office.PostAsync("/api/pairings", Pairings.Of(Guid.CreateVersion7(), hub.UnitB)), HttpStatusCode.NotFound, "area.not-found");
        await Caller.RefusedAsync(await office.PostAsync("/api/pairings", Pairings.Of(hub.Village, Guid.CreateVersion7())), HttpStatusCode.NotFound, "unit.not-found");
    }

    [Fact]
    public async Task A_team_of_a_body_a_grid_worker_and_a_deputy_are_bound_by_the_day()
    {
        using var office = await hub.SignInAsync("office");
        var teamId = await office.FoundAsync("综合督查组", kind: BodyKind.SupervisionTeam);
        Task<PairingRow> BindAsync(PairingKind kind, string? person, Guid? bodyId, Guid? unitId = null) =>
            office.PostAsync<PairingRow>("/api/pairings", Pairings.Of(hub.GridTwo, unitId, person, per: PeriodKind.Day, kind: kind, bodyId: bodyId));

        var team = await BindAsync(PairingKind.SupervisionTeam, null, teamId);
        var worker = await BindAsync(PairingKind.GridPatrol, "网格员丙", null, hub.UnitA);
        var deputy = await BindAsync(PairingKind.DeputyVisit, "代表甲", null);

        Assert.Equal((teamId, "综合督查组", null, null, PeriodKind.Day), (team.BodyId!.Value, team.BodyNameZh, team.UnitId, team.PersonName, team.Per));
        Assert.Equal(("2018-07-10", 1, 0), (team.Running.Period, team.Running.Owed, team.Running.Made));
        Assert.Equal((PairingKind.GridPatrol, "网格员丙", "城管局"), (worker.Kind, worker.PersonName, worker.UnitNameZh));
        Assert.Equal(("代表甲", (Guid?)null), (deputy.PersonName, deputy.BodyId));
        Assert.Equal([team.PairingId], (await office.GetAsync<PairingPage>($"/api/pairings?bodyId={teamId}")).Items.Select(p => p.PairingId));
        await Caller.RefusedAsync(await office.PostAsync("/api/pairings", Pairings.Of(hub.GridTwo, null, kind: PairingKind.SupervisionTeam, bodyId: teamId)), HttpStatusCode.Conflict, "pairing.overlaps");
        await Caller.RefusedAsync(await office.PostAsync("/api/pairings", Pairings.Of(hub.GridTwo, hub.UnitA, kind: PairingKind.SupervisionTeam)), HttpStatusCode.Conflict, "pairing.wrong-holder");
        await Caller.RefusedAsync(await office.PostAsync("/api/pairings", Pairings.Of(hub.GridTwo, null, kind: PairingKind.SupervisionTeam, bodyId: Guid.CreateVersion7())), HttpStatusCode.NotFound, "body.not-found");
    }

    [Fact]
    public async Task Sent_six_times_at_once_it_binds_once()
    {
        using var office = await hub.SignInAsync("office");
        var one = Pairings.Of(hub.GridOne, hub.UnitB);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => office.PostAsync<PairingRow>("/api/pairings", one)));

        Assert.Single(answers.Select(a => a.PairingId).Distinct());
        Assert.Equal(1, await hub.InDatabaseAsync(db => db.Pairings.CountAsync(p => p.AreaId == hub.GridOne)));
    }

    [Fact]
    public async Task Only_the_office_binds()
    {
        using var leader = await hub.SignInAsync("leader");
        using var contact = await hub.SignInAsync("contact.a");

        foreach (var caller in new[] { leader, contact })
            await Caller.RefusedAsync(await caller.PostAsync("/api/pairings", Pairings.Of(hub.GridTwo, hub.UnitA)), HttpStatusCode.Forbidden, "permission.denied");
    }
}
