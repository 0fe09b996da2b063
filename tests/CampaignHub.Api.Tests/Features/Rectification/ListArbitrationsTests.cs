using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class ListArbitrationsTests(DoubtfulHub hub) : IClassFixture<DoubtfulHub>
{
    [Fact]
    public async Task Open_questions_come_page_by_page_with_the_shortest_clock_first_and_only_to_the_office()
    {
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");
        using var contact = await hub.SignInAsync("contact.a");
        var ids = new List<Guid>();
        for (var n = 0; n < 5; n++)
        {
            ids.Add(await hub.LogAtAsync(100 + n));
            hub.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var first = await office.GetAsync<ArbitrationPage>("/api/arbitrations?limit=2");
        var second = await office.GetAsync<ArbitrationPage>($"/api/arbitrations?limit=2&cursor={first.Next}");
        var third = await office.GetAsync<ArbitrationPage>($"/api/arbitrations?limit=2&cursor={second.Next}");

        Assert.Equal(ids, new[] { first, second, third }.SelectMany(p => p.Items).Select(q => q.CaseId));
        Assert.Equal((5, null), (first.Total, third.Next));
        Assert.False(first.Items[0].IsOverdue);
        await office.PostAsync<object>($"/api/arbitrations/{first.Items[0].ArbitrationId}/decide", new { first.Items[0].Version, areaId = hub.GridOne });
        Assert.Equal(ids[0], Assert.Single((await office.GetAsync<ArbitrationPage>("/api/arbitrations?settled=true")).Items).CaseId);
        hub.Clock.Advance(TimeSpan.FromHours(25));
        Assert.All((await office.GetAsync<ArbitrationPage>("/api/arbitrations")).Items, q => Assert.True(q.IsOverdue));
        await Caller.RefusedAsync(await leader.GetAsync("/api/arbitrations"), HttpStatusCode.Forbidden, "permission.denied");
        await Caller.RefusedAsync(await contact.GetAsync("/api/arbitrations"), HttpStatusCode.Forbidden, "permission.denied");
        await Caller.RefusedAsync(await office.GetAsync("/api/arbitrations?cursor=x"), HttpStatusCode.BadRequest, "validation.failed");
    }
}
