using CampaignHub.Api.Features.Circulars;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Circulars;

namespace CampaignHub.Api.Tests.Features.Circulars;

public sealed class ListCircularsTests(CircularsHub hub) : IClassFixture<CircularsHub>
{
    [Fact]
    public async Task The_office_pages_through_all_and_a_unit_sees_the_issued_ones_only()
    {
        var made = new List<Guid>();
        foreach (var state in Enum.GetValues<CircularState>())
        {
            made.Insert(0, (await hub.CircularAsync(state)).CircularId);
            hub.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        await contact.PostAsync<CircularDetail>($"/api/circulars/{made[0]}/acknowledge");

        var first = await office.GetAsync<CircularPage>("/api/circulars?limit=3");
        var second = await office.GetAsync<CircularPage>($"/api/circulars?limit=3&cursor={first.Next}");
        Assert.Equal(made, first.Items.Concat(second.Items).Select(c => c.CircularId));
        Assert.Equal((5, null, 3, 2), (first.Total, second.Next, first.Items.Count, second.Items.Count));
        Assert.Equal((1, 2, false), (first.Items[0].Acknowledged, first.Items[0].Recipients, first.Items[0].AcknowledgedByMe));
        Assert.Equal([CircularState.Returned], (await office.GetAsync<CircularPage>("/api/circulars?state=returned")).Items.Select(c => c.State));

        var seen = await contact.GetAsync<CircularPage>("/api/circulars");
        var own = Assert.Single(seen.Items);
        Assert.Equal((made[0], 1, 1, true, 1), (own.CircularId, own.Acknowledged, own.Recipients, own.AcknowledgedByMe, seen.Total));
        Assert.Empty((await contact.GetAsync<CircularPage>("/api/circulars?state=draft")).Items);
        Assert.Equal(0, (await contact.GetAsync<CircularPage>("/api/circulars?state=approved")).Total);
    }

    [Fact]
    public async Task An_inspector_has_nothing_to_do_with_circulars()
    {
        using var inspector = await hub.SignInAsync("inspector");

        await Caller.RefusedAsync(await inspector.GetAsync("/api/circulars"), System.Net.HttpStatusCode.Forbidden, "permission.denied");
    }
}
