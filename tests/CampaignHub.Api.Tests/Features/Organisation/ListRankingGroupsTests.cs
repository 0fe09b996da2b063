using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class ListRankingGroupsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Groups_come_by_code()
    {
        using var contact = await hub.SignInAsync("contact.a");

        Assert.Equal(new RankingGroupRow(hub.GroupId, "departments", "部门组", "Departments"), Assert.Single(await contact.GetAsync<List<RankingGroupRow>>("/api/ranking-groups")));
    }
}
