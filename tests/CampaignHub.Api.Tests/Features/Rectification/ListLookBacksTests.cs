using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class ListLookBacksTests(LookBackHub hub) : IClassFixture<LookBackHub>
{
    [Fact]
    public async Task Inspectors_see_what_to_look_at_again_page_by_page_with_the_draw_behind_it()
    {
        using var inspector = await hub.SignInAsync("inspector");
        using var contact = await hub.SignInAsync("contact.a");

        var first = await inspector.GetAsync<LookBackPage>("/api/look-backs?limit=1");
        var second = await inspector.GetAsync<LookBackPage>($"/api/look-backs?limit=1&cursor={first.Next}");

        Assert.Equal((2, null), (first.Total, second.Next));
        Assert.NotEqual(first.Items[0].CaseId, second.Items[0].CaseId);
        Assert.All(first.Items, l => Assert.Equal((LookBackState.ToDo, 100, SampleDraw.NumberOf(l.Seed, l.CaseId, 0), "城管局"), (l.State, l.Percent, l.DrawNumber, l.UnitNameZh)));
        Assert.Empty((await inspector.GetAsync<LookBackPage>("/api/look-backs?done=true")).Items);
        await Caller.RefusedAsync(await contact.GetAsync("/api/look-backs"), HttpStatusCode.Forbidden, "permission.denied");
    }
}
