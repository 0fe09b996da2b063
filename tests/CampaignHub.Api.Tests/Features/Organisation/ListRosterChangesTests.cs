using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class ListRosterChangesTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Changes_come_newest_first_page_by_page_with_who_left_and_who_came()
    {
        using var office = await hub.SignInAsync("office");
        var body = await office.FoundAsync("领导小组");
        foreach (var index in Enumerable.Range(1, 3))
        {
            await office.PostAsync<RosterChangeRow>($"/api/bodies/{body}/adjust", BodiesHub.Change($"2018-0{index}-01", [], [BodiesHub.Term(PostType.Member, $"人{index}")]));
            hub.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var first = await office.GetAsync<RosterChangePage>($"/api/bodies/{body}/changes?limit=2");
        var second = await office.GetAsync<RosterChangePage>($"/api/bodies/{body}/changes?limit=2&cursor={first.Next}");

        Assert.Equal(["人3", "人2", "人1"], first.Items.Concat(second.Items).Select(c => c.Lines.Single().PersonName));
        Assert.All(first.Items, c => Assert.Null(c.DocumentNumber));
    }
}
