using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class DeleteViewTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_deleted_view_opens_nobodys_ledger_any_more()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var view = await office.PostAsync<SavedViewRow>("/api/case-views", SaveViewTests.Shared("campaign"));
        Assert.True(Assert.Single((await contact.PutAsync<SavedViewBook>("/api/case-views/default", new { view.ViewId })).Items).IsDefault);
        await Caller.RefusedAsync(await contact.SendAsync(HttpMethod.Delete, $"/api/case-views/{view.ViewId}"), HttpStatusCode.Forbidden, "view.not-yours");

        Assert.Equal(HttpStatusCode.NoContent, (await office.SendAsync(HttpMethod.Delete, $"/api/case-views/{view.ViewId}")).StatusCode);

        Assert.Empty((await contact.GetAsync<SavedViewBook>("/api/case-views")).Items);
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Delete, $"/api/case-views/{view.ViewId}"), HttpStatusCode.NotFound, "view.not-found");
    }
}
