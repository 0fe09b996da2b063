using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class ListInterviewsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Interviews_are_listed_latest_first_by_state_and_unit()
    {
        using var office = await hub.SignInAsync("office");
        for (var i = 0; i < 3; i++)
            await office.PostAsync<RecordedInterview>("/api/supervision/interviews", new { interviewId = Guid.CreateVersion7(), unitId = i == 0 ? hub.UnitB : hub.UnitA, personName = "王局长", heldOn = "2018-07-09", heldBy = "区纪委、组织部", outcome = "限期整改" });

        var page = await office.GetAsync<InterviewPage>("/api/supervision/interviews?limit=2");
        Assert.Equal((3, 2), (page.Total, page.Items.Count));
        Assert.Equal(("直接约谈", "Held without a proposal"), (page.Items[0].BecauseZh, page.Items[0].BecauseEn));
        Assert.Single((await office.GetAsync<InterviewPage>($"/api/supervision/interviews?limit=2&cursor={page.Next}")).Items);
        Assert.Equal(2, (await office.GetAsync<InterviewPage>($"/api/supervision/interviews?unitId={hub.UnitA}&state=held")).Total);
        Assert.Empty((await office.GetAsync<InterviewPage>("/api/supervision/interviews?state=proposed")).Items);
    }
}
