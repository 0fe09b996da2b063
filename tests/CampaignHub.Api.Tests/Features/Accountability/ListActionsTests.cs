using CampaignHub.Api.Features.Access;
using CampaignHub.Api.Features.Accountability;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Access;

namespace CampaignHub.Api.Tests.Features.Accountability;

public sealed class ListActionsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Records_are_paged_newest_first_and_scoped_to_units()
    {
        using var office = await hub.SignInAsync("office");
        await hub.CreateAccountAsync("leader.b", new NewAssignment("leader", ScopeKind.Unit, hub.UnitB));
        using var leader = await hub.SignInAsync("leader.b");
        var ids = new List<Guid>();
        foreach (var (unit, day) in new[] { (hub.UnitA, "2018-07-01"), (hub.UnitB, "2018-07-05"), (hub.UnitA, "2018-07-09") })
        {
            ids.Add(Guid.CreateVersion7());
            await office.PostAsync<RecordedAction>("/api/accountability-actions", Letters.Action(ids[^1], unit, decidedOn: day));
        }

        var first = await office.GetAsync<ActionPage>("/api/accountability-actions?limit=2");
        var rest = await office.GetAsync<ActionPage>($"/api/accountability-actions?limit=2&cursor={first.Next}");

        Assert.Equal([ids[2], ids[1]], first.Items.Select(a => a.ActionId));
        Assert.Equal((ids[0], 3), (Assert.Single(rest.Items).ActionId, first.Total!.Value));
        Assert.Equal([ids[1]], (await leader.GetAsync<ActionPage>("/api/accountability-actions")).Items.Select(a => a.ActionId));
    }
}
