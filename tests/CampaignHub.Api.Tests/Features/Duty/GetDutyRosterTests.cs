using System.Net;
using CampaignHub.Api.Features.Access;
using CampaignHub.Api.Features.Duty;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Duty;

[Collection(DutyDefinition.Name)]
public sealed class GetDutyRosterTests(Hub hub)
{
    [Fact]
    public async Task A_roster_shows_to_the_unit_it_asks_and_to_no_other()
    {
        using var office = await hub.SignInAsync("office");
        using var asked = await hub.SignInAsync("contact.a");
        using var other = await hub.SignInAsync("contact.b");
        var path = $"/api/duty/rosters/{(await office.DrawAsync((hub.UnitA, 4))).RosterId}";

        Assert.Equal(7 - 1, (await asked.GetAsync<DutyRosterRow>(path)).ShortDays);
        await Caller.RefusedAsync(await other.GetAsync(path), HttpStatusCode.NotFound, "duty.roster-not-found");
    }

    [Fact]
    public async Task The_days_of_the_next_week_whose_shifts_lack_people_are_counted()
    {
        using var office = await hub.SignInAsync("office");
        var plan = Rosters.Plan(subjectId: hub.UnitB, kind: SubjectKind.Unit, people: 0, posts: [], needsLeader: false, bands: [Rosters.Band("早班", "07:00", "12:00", 1)]);
        var roster = await office.DrawAsync(plan);
        await office.FillAsync(roster.RosterId, Rosters.Helper("张三", "2018-07-11", band: 1));

        Assert.Equal((5, "交通局"), ((await office.GetAsync<DutyRosterRow>($"/api/duty/rosters/{roster.RosterId}")).ShortDays, roster.SubjectNameZh));
    }

    [Fact]
    public async Task Who_has_a_role_over_the_body_alone_opens_its_roster_and_no_other_though_no_unit_sits_in_it()
    {
        using var office = await hub.SignInAsync("office");
        var roster = await office.DrawAsync();
        var elsewhere = await office.DrawAsync();
        await hub.CreateAccountAsync("head.of.body", new NewAssignment("leader", ScopeKind.Body, roster.SubjectId));
        using var head = await hub.SignInAsync("head.of.body");

        Assert.Equal(roster.RosterId, (await head.GetAsync<DutyRosterRow>($"/api/duty/rosters/{roster.RosterId}")).RosterId);
        Assert.Equal(7, (await head.CalendarAsync(roster.RosterId)).Days.Count);
        await Caller.RefusedAsync(await head.GetAsync($"/api/duty/rosters/{elsewhere.RosterId}"), HttpStatusCode.NotFound, "duty.roster-not-found");
    }
}
