using CampaignHub.Api.Features.Accountability;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Accountability;

public sealed class ListLettersTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Letters_are_paged_filtered_and_each_unit_finds_its_own()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.b");
        var old = await office.DraftLetterAsync(hub.UnitA, "2017-01-01");
        var two = await office.DraftLetterAsync(hub.UnitB);
        var three = await office.DraftLetterAsync(hub.UnitA, "2018-06-01");
        await office.PostAsync<LetterRow>($"/api/responsibility-letters/{old.LetterId}/sign", new { signedOn = "2018-07-10", signedBy = "王局长" });

        var first = await office.GetAsync<LetterPage>("/api/responsibility-letters?limit=2");
        var rest = await office.GetAsync<LetterPage>($"/api/responsibility-letters?limit=2&cursor={first.Next}");

        Assert.Equal([three.LetterId, two.LetterId], first.Items.Select(l => l.LetterId));
        Assert.Equal((old.LetterId, null, 3), (Assert.Single(rest.Items).LetterId, rest.Next, first.Total!.Value));
        Assert.Equal([old.LetterId], await IdsAsync(office, "state=inForce"));
        Assert.Equal([three.LetterId, old.LetterId], await IdsAsync(office, $"unitId={hub.UnitA}"));
        Assert.Equal([two.LetterId], await IdsAsync(contact, ""));
        Assert.Empty(await IdsAsync(contact, $"unitId={hub.UnitA}"));
        Assert.Empty(await IdsAsync(office, "result=fulfilled"));
    }

    private static async Task<IEnumerable<Guid>> IdsAsync(Caller caller, string query) => (await caller.GetAsync<LetterPage>($"/api/responsibility-letters?{query}")).Items.Select(l => l.LetterId);
}
