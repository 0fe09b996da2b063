using System.Net;
using CampaignHub.Api.Features.Assessment;
using CampaignHub.Api.Features.Network;
using CampaignHub.Api.Tests.Features.Accountability;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Network;

public sealed class GetUpwardAccountTests(NetworkHub hub) : IClassFixture<NetworkHub>
{
    [Fact]
    public async Task The_leader_of_a_village_answers_for_all_below_and_accounts_to_the_town_and_on_to_the_top()
    {
        using var office = await hub.SignInAsync("office");
        using var other = await hub.SignInAsync("contact.b");
        var points = (await office.GetAsync<PointPage>("/api/points")).Items;
        await hub.LogAsync(more: new { caseId = Guid.CreateVersion7(), description = "垃圾暴露", points.Single(p => p.Code == "P-1").PointId });
        var patrol = await office.PostAsync<PairingRow>("/api/pairings", Pairings.Of(hub.Village, null, "村主任乙", from: "2018-07-07", per: PeriodKind.Day));
        await office.VisitAsync(patrol.PairingId, "2018-07-08");
        var path = $"/api/network/account?appointmentId={await hub.PostAsync(hub.Village, PostType.AreaLeader)}";

        var account = await office.GetAsync<UpwardAccount>(path);

        Assert.Equal(("2018-07", new DateOnly(2018, 7, 10), false, "村主任乙"), (account.Month, account.On, account.IsOver, account.PersonName));
        Assert.Equal(new AccountCharge(3, 0, 0, 2), account.Charge);
        Assert.Equal(new AccountCases(1, 0, 1, 0), account.Cases);
        Assert.Equal(new AccountVisits(3, 1, 2), account.Visits);
        Assert.Equal(PostType.AreaLeader, Assert.Single(account.Posts).PostType);
        var links = Assert.Single(account.Chains).Links;
        Assert.Equal((hub.Town, "镇长甲", PostType.AreaLeader), (links[0].SubjectId, links[0].PersonName, links[0].PostType!.Value));
        Assert.Equal((hub.Province, null, null), (links[^1].SubjectId, links[^1].PersonName, links[^1].PostType));
        Assert.Equal(1, (await other.GetAsync<UpwardAccount>(path)).Charge.Points);
        Assert.Equal(new AccountCases(0, 0, 0, 0), (await office.GetAsync<UpwardAccount>($"{path}&month=2018-06")).Cases);
    }

    [Fact]
    public async Task A_unit_s_leader_answers_for_its_points_and_cases_with_its_letter_and_another_unit_does_not_find_the_person()
    {
        using var office = await hub.SignInAsync("office");
        using var own = await hub.SignInAsync("contact.a");
        using var other = await hub.SignInAsync("contact.b");
        var staffMemberId = await office.LeaderAsync(hub.UnitA);
        var letter = await office.DraftLetterAsync(hub.UnitA);
        var path = $"/api/network/account?staffMemberId={staffMemberId}";
        Assert.Empty((await office.GetAsync<UpwardAccount>(path)).Letters);
        await office.PostAsync($"/api/responsibility-letters/{letter.LetterId}/sign", new { signedOn = "2018-07-01", signedBy = "吴局长" });

        var account = await office.GetAsync<UpwardAccount>(path);

        Assert.Equal(("吴局长", new AccountCharge(0, 1, 0, 1)), (account.PersonName, account.Charge));
        Assert.Equal(letter.LetterId, Assert.Single(account.Letters).LetterId);
        Assert.Equal(staffMemberId, (await own.GetAsync<UpwardAccount>(path)).StaffMemberId);
        await Caller.RefusedAsync(await other.GetAsync(path), HttpStatusCode.NotFound, "staff.not-found");
        var contact = await office.GetAsync<UpwardAccount>($"/api/network/account?appointmentId={await hub.PostAsync(hub.UnitA, PostType.ContactPerson)}");
        Assert.Equal((PostType.PrincipalLeader, "吴局长"), (contact.Chains[0].Links[0].PostType!.Value, contact.Chains[0].Links[0].PersonName));
    }

    [Fact]
    public async Task Neither_nor_both_unknown_ones_and_months_to_come_are_refused()
    {
        using var office = await hub.SignInAsync("office");
        var post = await hub.PostAsync(hub.Town, PostType.AreaLeader);

        Assert.Equal(HttpStatusCode.BadRequest, (await office.GetAsync("/api/network/account")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await office.GetAsync($"/api/network/account?appointmentId={post}&staffMemberId={post}")).StatusCode);
        await Caller.RefusedAsync(await office.GetAsync($"/api/network/account?appointmentId={Guid.CreateVersion7()}"), HttpStatusCode.NotFound, "appointment.not-found");
        foreach (var month in new[] { "2018-08", "2018-W27" }) await Caller.RefusedAsync(await office.GetAsync($"/api/network/account?appointmentId={post}&month={month}"), HttpStatusCode.Conflict, "period.unknown");
    }
}
