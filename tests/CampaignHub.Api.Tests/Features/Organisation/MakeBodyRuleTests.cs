using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class MakeBodyRuleTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Heads_of_a_category_are_members_and_a_new_head_takes_the_seat_without_a_copy()
    {
        using var office = await hub.SignInAsync("office");
        var body = await office.FoundAsync("领导小组", kind: BodyKind.LeadingGroup);
        var (first, _) = (await hub.VillageAsync("V-01", "村长甲"), await hub.VillageAsync("V-02", null));
        await office.PostAsync<BodyRuleRow>($"/api/bodies/{body}/rules", BodiesHub.Rule(UnitCategory.Village));
        await office.PostAsync<AppointmentRow>("/api/appointments", new { appointmentId = Guid.CreateVersion7(), postType = "principalLeader", subjectKind = "unit", subjectId = first, personName = "村长乙", from = "2018-06-03", succeeds = true });

        Assert.Equal("村长甲", await HeadAsync(office, body, "2018-06-02"));
        Assert.Equal("村长乙", await HeadAsync(office, body, "2018-06-03"));
        Assert.Null(await HeadAsync(office, body, "2018-01-31"));
        Assert.Equal(1, (await office.ChartAsync("2018-07-01")).Single(b => b.BodyId == body).ByOffice);
        Assert.Empty((await office.GetAsync<AppointmentPage>($"/api/appointments?subjectId={body}")).Items);
    }

    [Fact]
    public async Task Neither_or_both_of_category_and_unit_a_single_post_and_the_same_rule_again_are_refused()
    {
        using var office = await hub.SignInAsync("office");
        var body = await office.FoundAsync("领导小组");
        var rules = $"/api/bodies/{body}/rules";

        await Caller.RefusedAsync(await office.PostAsync(rules, BodiesHub.Rule(null)), HttpStatusCode.Conflict, "body-rule.one-of-two");
        await Caller.RefusedAsync(await office.PostAsync(rules, BodiesHub.Rule(UnitCategory.Town, hub.UnitA)), HttpStatusCode.Conflict, "body-rule.one-of-two");
        await Caller.RefusedAsync(await office.PostAsync(rules, BodiesHub.Rule(UnitCategory.Town, asPost: PostType.Leader)), HttpStatusCode.Conflict, "body-rule.single-post");
        await Caller.RefusedAsync(await office.PostAsync(rules, BodiesHub.Rule(UnitCategory.Town, asPost: PostType.GridWorker)), HttpStatusCode.Conflict, "appointment.wrong-subject");
        await Caller.RefusedAsync(await office.PostAsync(rules, BodiesHub.Rule(null, Guid.CreateVersion7())), HttpStatusCode.NotFound, "unit.not-found");
        var id = Guid.CreateVersion7();
        var made = await office.PostAsync<BodyRuleRow>(rules, BodiesHub.Rule(UnitCategory.Town, id: id));
        Assert.Equal(made, await office.PostAsync<BodyRuleRow>(rules, BodiesHub.Rule(UnitCategory.Town, id: id)));
        await Caller.RefusedAsync(await office.PostAsync(rules, BodiesHub.Rule(UnitCategory.Town)), HttpStatusCode.Conflict, "body-rule.taken");
    }

    private static async Task<string?> HeadAsync(Caller office, Guid body, string day) =>
        (await office.GetAsync<OfficeMemberPage>($"/api/bodies/{body}/office-members?on={day}")).Items is [var first, ..] ? first.PersonName : null;
}
