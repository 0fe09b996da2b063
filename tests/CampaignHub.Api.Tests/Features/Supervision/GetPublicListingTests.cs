using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class GetPublicListingTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Everybody_sees_listed_problems_once_the_campaign_has_opened_them_and_no_person_but_who_promised()
    {
        using var office = await hub.SignInAsync("office");
        using var anybody = hub.Anonymous();
        var (id, hidden) = (await hub.DispatchedAsync(description: "东关街占道经营"), await hub.DispatchedAsync(description: "西街未挂牌问题"));
        await office.DraftedAsync(hidden, "order");
        var order = await hub.OrderedAsync(office, id);
        await office.CommitAsync(order.DocumentId, id);
        Assert.Empty((await anybody.GetAsync<PublicListing>("/api/public/listed-supervision")).Campaigns);
        await office.OpenToThePublicAsync();
        Assert.Empty((await anybody.GetAsync<PublicListing>("/api/public/listed-supervision")).Campaigns);

        hub.Clock.Advance(TimeSpan.FromMinutes(1));
        var answer = await anybody.GetAsync("/api/public/listed-supervision");

        Assert.Equal((true, TimeSpan.FromMinutes(1)), (answer.Headers.CacheControl!.Public, answer.Headers.CacheControl.MaxAge));
        var text = await answer.Content.ReadAsStringAsync();
        foreach (var person in new[] { "inspector", "office", "leader", "contact.a", "西街" }) Assert.DoesNotContain(person, text, StringComparison.Ordinal);
        var shown = Assert.Single(Assert.Single((await anybody.GetAsync<PublicListing>("/api/public/listed-supervision")).Campaigns).Orders);
        Assert.Equal(("第1号", false), (shown.Number, shown.Lifted));
        var problem = Assert.Single(shown.Problems);
        Assert.Equal(("东关街占道经营", "城管局", PublicProgress.Rectifying, "王局长"), (problem.Description, problem.UnitZh, problem.Progress, problem.Commitment!.PersonName));

        await hub.AcceptAsync(id);
        await hub.SubmitAsync(id);
        await hub.CloseAsync(id);
        await hub.TickAsync(new LiftSolved());
        hub.Clock.Advance(TimeSpan.FromMinutes(1));
        shown = (await anybody.GetAsync<PublicListing>("/api/public/listed-supervision")).Campaigns[0].Orders[0];
        Assert.Equal((true, PublicProgress.Lifted), (shown.Lifted, shown.Problems[0].Progress));
    }
}
