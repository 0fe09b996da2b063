using CampaignHub.Api.Features.Duty;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Duty;

[Collection(DutyDefinition.Name)]
public sealed class ListDutyRostersTests(Hub hub)
{
    [Fact]
    public async Task Rosters_are_paged_and_found_and_a_contact_meets_its_own_and_those_that_ask_its_unit()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.b");
        var bodyId = await office.GroupAsync();
        var one = await office.DrawAsync(Rosters.Plan(subjectId: bodyId, until: "2018-09-30", name: "网格值守一"));
        var two = await office.DrawAsync(Rosters.Plan(subjectId: bodyId, until: "2018-09-29", asks: [(hub.UnitB, 3)], name: "網格值守二"));
        var three = await office.DrawAsync(Rosters.Plan(subjectId: hub.UnitB, kind: SubjectKind.Unit, until: "2018-09-28", name: "网格值守三"));
        var four = await office.DrawAsync(Rosters.Plan(subjectId: hub.UnitA, kind: SubjectKind.Unit, from: "2018-09-01", until: "2018-09-27", name: "网格值守四"));

        var first = await office.GetAsync<DutyRosterPage>("/api/duty/rosters?search=网格值守&limit=3");
        var second = await office.GetAsync<DutyRosterPage>($"/api/duty/rosters?search=网格值守&limit=3&cursor={first.Next}");

        Assert.Equal([one.RosterId, two.RosterId, three.RosterId, four.RosterId], first.Items.Concat(second.Items).Select(r => r.RosterId));
        Assert.Equal((4, null), (first.Total!.Value, second.Next));
        Assert.Equal((7, 0), (first.Items[0].ShortDays, second.Items[0].ShortDays));
        Assert.Equal([two.RosterId, three.RosterId], (await contact.GetAsync<DutyRosterPage>("/api/duty/rosters?search=网格值守")).Items.Select(r => r.RosterId));
        Assert.Equal(2, (await office.GetAsync<DutyRosterPage>($"/api/duty/rosters?subjectId={bodyId}&on=2018-07-09")).Total);
        Assert.Equal(0, (await office.GetAsync<DutyRosterPage>($"/api/duty/rosters?subjectId={bodyId}&on=2018-07-08")).Total);
    }
}
