using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class ListCasePlansTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Plans_come_by_deadline_page_by_page_and_late_ones_alone_when_asked()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        using var other = await hub.SignInAsync("contact.b");
        var ids = new List<Guid>();
        foreach (var (day, step) in new[] { (25, 24), (20, 11), (22, 21) })
        {
            var id = await hub.InHandAsync(480);
            ids.Add(id);
            await contact.PutAsync<CasePlanPage>($"/api/cases/{id}/plan", new
            {
                version = 0,
                plan = new { measure = "改造", responsibleName = "张工", dueOn = $"2018-07-{day}", estimatedCost = 1000 },
                milestones = new[] { new { milestoneId = Guid.CreateVersion7(), title = "进场", dueOn = $"2018-07-{step}" } },
            });
        }

        hub.Clock.Advance(TimeSpan.FromDays(2));
        var first = await contact.GetAsync<CasePlanListPage>("/api/case-plans?limit=2");
        var rest = await contact.GetAsync<CasePlanListPage>($"/api/case-plans?limit=2&cursor={first.Next}");

        Assert.Equal([ids[1], ids[2], ids[0]], first.Items.Concat(rest.Items).Select(r => r.CaseId));
        Assert.Equal((3, null, null), (first.Total, rest.Total, rest.Next));
        Assert.Equal((1, 0, "进场", true), (first.Items[0].Milestones, first.Items[0].Reached, first.Items[0].NextTitle, first.Items[0].Late));
        Assert.Equal(ids[1], Assert.Single((await office.GetAsync<CasePlanListPage>("/api/case-plans?late=true")).Items).CaseId);
        Assert.Empty((await other.GetAsync<CasePlanListPage>("/api/case-plans")).Items);
        hub.Clock.Advance(TimeSpan.FromDays(-2));
    }
}
