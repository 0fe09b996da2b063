using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class SaveViewTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_view_is_kept_with_its_filters_and_sent_again_it_is_the_same()
    {
        using var inspector = await hub.SignInAsync("inspector");
        var view = new { viewId = Guid.CreateVersion7(), name = " 我的热线件 ", filter = new { state = new[] { "closed", "returned" }, source = "hotline", returned = true, loggedFrom = "2018-07-01" }, reach = "mine" };

        var saved = await inspector.PostAsync<SavedViewRow>("/api/case-views", view);
        await inspector.PostAsync<SavedViewRow>("/api/case-views", view);

        var row = Assert.Single((await inspector.GetAsync<SavedViewBook>("/api/case-views")).Items, v => v.ViewId == view.viewId);
        Assert.Equal(("我的热线件", true, true, ViewReach.Mine), (row.Name, row.IsMine, row.MayEdit, saved.Reach));
        Assert.Equal([CaseState.Closed, CaseState.Returned], row.Filter.State);
        Assert.Equal((CaseSource.Hotline, true, new DateOnly(2018, 7, 1)), (row.Filter.Source!.Value, row.Filter.Returned!.Value, row.Filter.LoggedFrom!.Value));
    }

    [Fact]
    public async Task Only_those_who_may_share_with_a_role_that_there_is()
    {
        using var inspector = await hub.SignInAsync("inspector");
        using var office = await hub.SignInAsync("office");

        await Caller.RefusedAsync(await inspector.PostAsync("/api/case-views", Shared("campaign")), HttpStatusCode.Forbidden, "view.sharing-denied");
        await Caller.RefusedAsync(await office.PostAsync("/api/case-views", Shared("role", "nobody")), HttpStatusCode.NotFound, "view.role-not-found");
        Assert.Equal("inspector", (await office.PostAsync<SavedViewRow>("/api/case-views", Shared("role", "inspector"))).RoleCode);
    }

    [Theory]
    [InlineData("""{"state":["nowhere"]}""")]
    [InlineData("""{"loggedFrom":"yesterday"}""")]
    [InlineData("""{"unitId":"not-an-id"}""")]
    [InlineData("null")]
    public async Task Filters_the_ledger_does_not_know_are_malformed(string filter)
    {
        using var office = await hub.SignInAsync("office");
        using var body = new StringContent($$"""{"viewId":"{{Guid.CreateVersion7()}}","name":"坏","reach":"mine","filter":{{filter}}}""", System.Text.Encoding.UTF8, "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, (await office.PostAsync("/api/case-views", body)).StatusCode);
    }

    internal static object Shared(string reach, string? roleCode = null, string name = "共享", Guid? id = null) => new { viewId = id ?? Guid.CreateVersion7(), name, filter = new { deadline = "overdue" }, reach, roleCode };
}
