using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class ReviseLadderTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_revision_replaces_the_ladder_and_the_second_of_two_editors_is_told_who_was_faster()
    {
        using var admin = await hub.SignInAsync("admin");
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");
        await hub.DispatchedAsync(1);
        await hub.ClimbAfterAsync(TimeSpan.FromHours(3));
        var steps = DefaultLadder.Steps.Where(s => s.Code is not "oral").Select(s => s.Code is "reminder" ? s with { Next = "circular", NameZh = "短信提醒" } : s).ToList();

        var revised = await admin.PutAsync<LadderDetail>("/api/supervision/ladder", Sent(0, steps));

        Assert.Equal((1, 12, "短信提醒"), (revised.Number, revised.Steps.Count, revised.Steps[0].NameZh));
        Assert.Equal(("admin", "去掉口头督办"), (revised.Revisions[0].MadeBy, revised.Revisions[0].Note));
        var read = await office.GetAsync<LadderDetail>("/api/supervision/ladder");
        Assert.Equal((1, 1), (read.Number, read.Revisions.Count));
        Assert.Equal(SpanUnit.WorkingDays, read.Steps[1].Triggers[0].OverdueBy!.Unit);
        var problem = await Caller.RefusedAsync(await Put(office, Sent(0, steps)), HttpStatusCode.Conflict, "ladder.changed");
        Assert.Contains("admin", problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        await Caller.RefusedAsync(await Put(office, Sent(1, [.. steps.Skip(1)])), HttpStatusCode.Conflict, "ladder.step-in-use");
        await Caller.RefusedAsync(await Put(office, Sent(1, [steps[0], steps[0]])), HttpStatusCode.Conflict, "ladder.step-twice");
        await Caller.RefusedAsync(await Put(leader, Sent(1, steps)), HttpStatusCode.Forbidden, "permission.denied");
        Assert.Equal(HttpStatusCode.BadRequest, (await Put(office, Sent(1, [steps[0] with { Code = "No Good" }]))).StatusCode);
    }

    private static object Sent(int number, List<LadderStep> steps) => new { number, note = "去掉口头督办", steps };

    private static Task<HttpResponseMessage> Put(Caller caller, object sent) => caller.SendAsync(HttpMethod.Put, "/api/supervision/ladder", sent);
}
