using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class CarryOutActTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task An_oral_notice_is_logged_with_whom_it_was_given_to_and_its_deadline_runs_from_then()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var id = await hub.DispatchedAsync(1);
        var thread = await office.ClimbToAsync(id, "oral");
        var actId = thread.Acts[^1].ActId;
        Assert.Empty((await contact.ThreadAsync(id)).Acts);
        hub.Clock.Advance(TimeSpan.FromDays(2));

        var row = await office.PostAsync<ActRow>($"/api/supervision/acts/{actId}/carry-out", new { note = "电话告知王局长，要求次日清运" });

        Assert.Equal((ActState.InForce, "电话告知王局长，要求次日清运", hub.Clock.Now), (row.State, row.Note, row.CarriedOutAt!.Value));
        Assert.Equal(hub.Clock.Now.AddDays(1), row.DueAt);
        Assert.Equal(row.DueAt, (await office.ThreadAsync(id)).HoldUntil);
        Assert.Equal("oral", Assert.Single((await contact.ThreadAsync(id)).Acts).StepCode);
        await Caller.RefusedAsync(await office.PostAsync($"/api/supervision/acts/{actId}/carry-out", new { note = "再来一次" }), HttpStatusCode.Conflict, "supervision.act-not-proposed");
        await Caller.RefusedAsync(await office.PostAsync($"/api/supervision/acts/{Guid.CreateVersion7()}/carry-out", new { note = "无" }), HttpStatusCode.NotFound, "supervision.act-not-found");
        var letter = (await office.ClimbToAsync(id, "letter")).Acts[^1].ActId;
        await Caller.RefusedAsync(await office.PostAsync($"/api/supervision/acts/{letter}/carry-out", new { note = "口头说了" }), HttpStatusCode.Conflict, "supervision.act-needs-document");
    }
}
