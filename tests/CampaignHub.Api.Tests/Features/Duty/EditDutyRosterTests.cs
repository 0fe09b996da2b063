using System.Net;
using CampaignHub.Api.Features.Duty;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Duty;

[Collection(DutyDefinition.Name)]
public sealed class EditDutyRosterTests(Hub hub)
{
    [Fact]
    public async Task Another_plan_takes_the_place_of_the_old_one_and_who_is_down_stays_down()
    {
        using var office = await hub.SignInAsync("office");
        var bodyId = await office.GroupAsync();
        var drawn = await office.DrawAsync(Rosters.Plan(subjectId: bodyId, bands: [Rosters.Band("早班", "07:00", "12:00", 4), Rosters.Band("晚班", "12:00", "19:00", 4)], asks: [(hub.UnitA, 5)]));
        await office.FillAsync(drawn.RosterId, Rosters.Sent(hub.UnitA, 10, "2018-07-11"));
        var path = $"/api/duty/rosters/{drawn.RosterId}";

        var edited = await office.PutAsync<DutyRosterRow>(path, Rosters.Plan(people: 12, bands: [Rosters.Band("全天", "08:00", "18:00", 6)], asks: [(hub.UnitB, 7)], name: "改名值班"));

        Assert.Equal(("改名值班", 12, 1), (edited.NameZh, edited.People, edited.Version));
        Assert.Equal(("全天", 6), (Assert.Single(edited.Bands).NameZh, edited.Bands[0].People));
        Assert.Equal((hub.UnitB, 7), (Assert.Single(edited.Asks).UnitId, edited.Asks[0].People));
        Assert.Equal(10, (await office.CalendarAsync(drawn.RosterId)).Days.Single(d => d.Day == new DateOnly(2018, 7, 11)).Planned);
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, path, Rosters.Plan()), HttpStatusCode.Conflict, "duty.roster-changed");
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, $"/api/duty/rosters/{Guid.CreateVersion7()}", Rosters.Plan()), HttpStatusCode.NotFound, "duty.roster-not-found");
    }
}
