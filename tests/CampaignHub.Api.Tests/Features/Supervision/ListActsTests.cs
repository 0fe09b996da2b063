using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class ListActsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Acts_are_filtered_paged_and_shown_to_the_unit_they_concern()
    {
        using var office = await hub.SignInAsync("office");
        using var own = await hub.SignInAsync("contact.a");
        var first = await hub.DispatchedAsync(1);
        await hub.DispatchedAsync(1);
        await hub.DispatchedAsync(1, toB: true);
        await hub.ClimbAfterAsync(TimeSpan.FromHours(3));
        await hub.ClimbAfterAsync(TimeSpan.FromDays(5));

        Assert.Equal(6, (await office.GetAsync<ActPage>("/api/supervision")).Total);
        Assert.Equal(2, (await office.GetAsync<ActPage>($"/api/supervision?caseId={first}")).Total);
        Assert.Equal(2, (await office.GetAsync<ActPage>($"/api/supervision?unitId={hub.UnitB}")).Total);
        Assert.Equal(3, (await office.GetAsync<ActPage>("/api/supervision?state=proposed&form=oralNotice&stepCode=oral")).Total);
        Assert.All((await own.GetAsync<ActPage>("/api/supervision")).Items, a => Assert.Equal((hub.UnitA, "reminder"), (a.UnitId, a.StepCode)));

        var page = await office.GetAsync<ActPage>("/api/supervision?limit=4");
        var rest = await office.GetAsync<ActPage>($"/api/supervision?limit=4&cursor={page.Next}");
        Assert.Equal((4, 2, null), (page.Items.Count, rest.Items.Count, rest.Next));
        Assert.Equal(6, page.Items.Concat(rest.Items).Select(a => a.ActId).Distinct().Count());
    }
}
