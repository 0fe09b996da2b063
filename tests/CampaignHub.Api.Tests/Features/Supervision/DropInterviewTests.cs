using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class DropInterviewTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_proposal_is_dropped_with_a_reason()
    {
        using var office = await hub.SignInAsync("office");
        Guid? proposed = null;
        foreach (var month in new[] { "2018-05", "2018-06", "2018-07" }) proposed = (await office.GiveAsync(hub.UnitA, CardColour.Red, month)).InterviewId;

        await office.PostAsync<Nothing>($"/api/supervision/interviews/{proposed}/drop", new { reason = "主要负责人已调整" });

        Assert.Equal((InterviewState.Dropped, "主要负责人已调整"), (await office.GetAsync<InterviewPage>("/api/supervision/interviews")).Items.Select(i => (i.State, i.Outcome)).Single());
        await Caller.RefusedAsync(await office.PostAsync($"/api/supervision/interviews/{proposed}/drop", new { reason = "再来" }), HttpStatusCode.Conflict, "interview.settled");
        await Caller.RefusedAsync(await office.PostAsync($"/api/supervision/interviews/{Guid.CreateVersion7()}/drop", new { reason = "无" }), HttpStatusCode.NotFound, "interview.not-found");
    }
}
