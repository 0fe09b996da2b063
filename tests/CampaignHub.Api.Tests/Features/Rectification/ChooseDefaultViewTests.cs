using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class ChooseDefaultViewTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Everybody_chooses_for_themselves_another_one_later_or_none()
    {
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");
        var (one, other) = (await office.PostAsync<SavedViewRow>("/api/case-views", SaveViewTests.Shared("campaign")), await office.PostAsync<SavedViewRow>("/api/case-views", SaveViewTests.Shared("mine")));

        await office.PutAsync<SavedViewBook>("/api/case-views/default", new { one.ViewId });
        var chosen = (await office.PutAsync<SavedViewBook>("/api/case-views/default", new { other.ViewId })).Items;

        Assert.Equal(other.ViewId, Assert.Single(chosen, v => v.IsDefault).ViewId);
        Assert.DoesNotContain((await leader.GetAsync<SavedViewBook>("/api/case-views")).Items, v => v.IsDefault);
        await Caller.RefusedAsync(await leader.SendAsync(HttpMethod.Put, "/api/case-views/default", new { other.ViewId }), HttpStatusCode.NotFound, "view.not-found");
        Assert.DoesNotContain((await office.PutAsync<SavedViewBook>("/api/case-views/default", new { viewId = (Guid?)null })).Items, v => v.IsDefault);
    }
}
