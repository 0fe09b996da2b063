using System.Net;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Duty;

[Collection(DutyDefinition.Name)]
public sealed class DrawDutyRosterTests(Hub hub)
{
    [Fact]
    public async Task A_roster_is_drawn_up_once_with_its_shifts_and_the_units_it_asks()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var bodyId = await office.GroupAsync();
        var plan = Rosters.Plan(subjectId: bodyId, weekdays: [DayOfWeek.Sunday, DayOfWeek.Friday], bands: [Rosters.Band("早班", "07:00", "12:00", 4), Rosters.Band("夜班", "22:00", "02:00", 2, needsLeader: true)], asks: [(hub.UnitA, 5)]);

        var first = await office.DrawAsync(plan);
        var again = await office.DrawAsync(plan);

        Assert.Equal(first.RosterId, again.RosterId);
        Assert.Equal((bodyId, "领导小组", 10, 3, 0), (first.SubjectId, first.SubjectNameZh, first.People, first.WarnDays, first.Version));
        Assert.Equal([DayOfWeek.Friday, DayOfWeek.Sunday], first.Weekdays);
        Assert.Equal([(1, "早班", new TimeOnly(7, 0), 4, false), (2, "夜班", new TimeOnly(22, 0), 2, true)], first.Bands.Select(b => (b.Number, b.NameZh, b.From, b.People, b.NeedsLeader)));
        Assert.Equal(("城管局", 5), (Assert.Single(first.Asks).UnitNameZh, first.Asks[0].People));
        await Caller.RefusedAsync(await contact.PostAsync("/api/duty/rosters", Rosters.Plan(subjectId: bodyId)), HttpStatusCode.Forbidden, "permission.denied");
    }

    [Fact]
    public async Task What_it_belongs_to_must_be_there_and_it_must_need_something()
    {
        using var office = await hub.SignInAsync("office");
        const string Path = "/api/duty/rosters";

        await Caller.RefusedAsync(await office.PostAsync(Path, Rosters.Plan(subjectId: Guid.CreateVersion7())), HttpStatusCode.NotFound, "body.not-found");
        await Caller.RefusedAsync(await office.PostAsync(Path, Rosters.Plan(subjectId: hub.UnitA, kind: SubjectKind.Unit, asks: [(Guid.CreateVersion7(), 1)])), HttpStatusCode.NotFound, "unit.not-found");
        await Caller.RefusedAsync(await office.PostAsync(Path, Rosters.Plan(subjectId: hub.UnitA, kind: SubjectKind.Unit, from: "2018-07-16")), HttpStatusCode.Conflict, "duty.days");
        await Caller.RefusedAsync(await office.PostAsync(Path, Rosters.Plan(subjectId: hub.UnitA, kind: SubjectKind.Unit, bands: [Rosters.Band("早班", "07:00", "07:00", 1)])), HttpStatusCode.Conflict, "duty.bands");
        Assert.Equal(HttpStatusCode.BadRequest, (await office.PostAsync(Path, Rosters.Plan(subjectId: hub.UnitA, kind: SubjectKind.Unit, warnDays: 15))).StatusCode);
    }
}
