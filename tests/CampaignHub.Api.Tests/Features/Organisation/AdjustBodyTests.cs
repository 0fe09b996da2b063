using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class AdjustBodyTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Endings_and_beginnings_are_one_change_and_every_day_keeps_its_roster()
    {
        using var office = await hub.SignInAsync("office");
        var body = await office.FoundAsync("领导小组", kind: BodyKind.LeadingGroup);
        var old = await office.AppointAsync(body, PostType.Leader, "旧组长", "2018-01-01");
        var id = Guid.CreateVersion7();
        var change = BodiesHub.Change("2018-06-03", [old.AppointmentId], [BodiesHub.Term(PostType.Leader, "新组长"), BodiesHub.Term(PostType.Deputy, "抽调人", "常务副组长", 65, hub.UnitA, hub.UnitB)], id);

        var first = await office.PostAsync<RosterChangeRow>($"/api/bodies/{body}/adjust", change);
        var again = await office.PostAsync<RosterChangeRow>($"/api/bodies/{body}/adjust", change);

        Assert.Equal((first.RosterChangeId, 3), (again.RosterChangeId, again.Lines.Count));
        Assert.Equal("旧组长", await Appointments.HolderAsync(office, body, PostType.Leader, "2018-06-02"));
        Assert.Equal("新组长", await Appointments.HolderAsync(office, body, PostType.Leader, "2018-06-03"));
        var seconded = Assert.Single((await office.GetAsync<AppointmentPage>("/api/appointments?seconded=true&on=2018-06-03")).Items);
        Assert.Equal(("常务副组长", "交通局"), (seconded.Title, seconded.SecondedFromNameZh));
    }

    [Fact]
    public async Task One_bad_line_leaves_everything_as_it_was()
    {
        using var office = await hub.SignInAsync("office");
        var (body, other) = (await office.FoundAsync("甲组"), await office.FoundAsync("乙组"));
        var leader = await office.AppointAsync(body, PostType.Leader, "组长", "2018-01-01");
        var foreign = await office.AppointAsync(other, PostType.Leader, "别人", "2018-01-01");
        Task<HttpResponseMessage> Adjust(IEnumerable<Guid> ends, params object[] begins) => office.PostAsync($"/api/bodies/{body}/adjust", BodiesHub.Change("2018-06-03", ends, begins));

        await Caller.RefusedAsync(await Adjust([], BodiesHub.Term(PostType.Leader, "第二人")), HttpStatusCode.Conflict, "appointment.post-taken");
        await Caller.RefusedAsync(await Adjust([leader.AppointmentId], BodiesHub.Term(PostType.Leader, "一"), BodiesHub.Term(PostType.Leader, "二")), HttpStatusCode.Conflict, "appointment.post-taken");
        await Caller.RefusedAsync(await Adjust([leader.AppointmentId], BodiesHub.Term(PostType.Member, "一"), BodiesHub.Term(PostType.Member, "一")), HttpStatusCode.Conflict, "appointment.overlaps");
        await Caller.RefusedAsync(await Adjust([leader.AppointmentId, foreign.AppointmentId]), HttpStatusCode.Conflict, "roster-change.foreign-term");
        await Caller.RefusedAsync(await Adjust([leader.AppointmentId], BodiesHub.Term(PostType.Member, "一", unitId: Guid.CreateVersion7())), HttpStatusCode.NotFound, "unit.not-found");
        await Caller.RefusedAsync(await Adjust([]), HttpStatusCode.Conflict, "roster-change.empty");

        Assert.Equal("组长", await Appointments.HolderAsync(office, body, PostType.Leader, "2018-07-01"));
        Assert.Empty((await office.GetAsync<RosterChangePage>($"/api/bodies/{body}/changes")).Items);
    }
}
