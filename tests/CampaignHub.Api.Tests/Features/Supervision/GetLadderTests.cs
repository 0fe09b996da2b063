using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class GetLadderTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_campaign_begins_with_a_ladder_that_says_how_many_cases_stand_where()
    {
        using var leader = await hub.SignInAsync("leader");
        using var contact = await hub.SignInAsync("contact.a");
        await hub.DispatchedAsync(1);
        await hub.DispatchedAsync(1);
        await hub.ClimbAfterAsync(TimeSpan.FromHours(3));

        var ladder = await leader.GetAsync<LadderDetail>("/api/supervision/ladder");

        Assert.Equal((0, DefaultLadder.Steps.Count), (ladder.Number, ladder.Steps.Count));
        Assert.Equal([new StepCount("reminder", 2, 0)], ladder.Standing);
        Assert.Empty(ladder.Revisions);
        await Caller.RefusedAsync(await contact.GetAsync("/api/supervision/ladder"), HttpStatusCode.Forbidden, "permission.denied");
    }
}
