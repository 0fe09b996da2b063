using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class CreateRankingGroupTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_group_is_added_once_and_its_code_stays_its_own()
    {
        using var admin = await hub.SignInAsync("admin");
        using var leader = await hub.SignInAsync("leader");
        var group = new { rankingGroupId = Guid.CreateVersion7(), code = "towns", nameZh = "镇街组", nameEn = "Towns" };

        var first = await admin.PostAsync<RankingGroupRow>("/api/ranking-groups", group);
        var again = await admin.PostAsync<RankingGroupRow>("/api/ranking-groups", group);

        Assert.Equal(first, again);
        await Caller.RefusedAsync(await admin.PostAsync("/api/ranking-groups", group with { rankingGroupId = Guid.CreateVersion7() }), HttpStatusCode.Conflict, "ranking-group.code-taken");
        await Caller.RefusedAsync(await leader.PostAsync("/api/ranking-groups", group), HttpStatusCode.Forbidden, "permission.denied");
    }
}
