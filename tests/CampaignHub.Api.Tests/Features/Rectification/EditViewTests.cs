using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class EditViewTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Its_owner_changes_it_once_by_version_and_nobody_without_the_right()
    {
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");
        using var contact = await hub.SignInAsync("contact.a");
        var view = await office.PostAsync<SavedViewRow>("/api/case-views", SaveViewTests.Shared("campaign"));
        var edit = new { version = 0, name = "改名", filter = new { search = "井盖" }, reach = "campaign" };

        await Caller.RefusedAsync(await contact.SendAsync(HttpMethod.Put, $"/api/case-views/{view.ViewId}", edit), HttpStatusCode.Forbidden, "view.not-yours");
        var edited = await leader.PutAsync<SavedViewRow>($"/api/case-views/{view.ViewId}", edit);
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, $"/api/case-views/{view.ViewId}", edit), HttpStatusCode.Conflict, "view.changed");

        Assert.Equal(("改名", "井盖", 1, ViewReach.Campaign), (edited.Name, edited.Filter.Search, edited.Version, edited.Reach));
    }

    [Fact]
    public async Task Anothers_own_view_is_not_found()
    {
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");
        var view = await office.PostAsync<SavedViewRow>("/api/case-views", SaveViewTests.Shared("mine"));

        await Caller.RefusedAsync(await leader.SendAsync(HttpMethod.Put, $"/api/case-views/{view.ViewId}", new { version = 0, name = "改", filter = new { }, reach = "mine" }), HttpStatusCode.NotFound, "view.not-found");
    }
}
