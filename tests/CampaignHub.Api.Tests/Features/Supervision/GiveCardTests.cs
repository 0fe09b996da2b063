using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Features.Notifications;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class GiveCardTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Three_reds_in_a_row_propose_one_interview_and_a_unit_holds_one_card_a_month_that_does_for_all_its_cases()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        using var leader = await hub.SignInAsync("leader");
        Assert.Null((await office.GiveAsync(hub.UnitA, CardColour.Red, "2018-05")).InterviewId);
        Assert.Null((await office.GiveAsync(hub.UnitA, CardColour.Red, "2018-06")).InterviewId);
        var id = await hub.DispatchedAsync();
        var act = (await office.ClimbToAsync(id, "red")).Acts[^1];
        var third = Cards.Card(hub.UnitA, CardColour.Red, "2018-07", Guid.CreateVersion7(), act.ActId);

        var given = await office.PostAsync<GivenCard>("/api/supervision/cards", third);
        Assert.Equal(given, await office.PostAsync<GivenCard>("/api/supervision/cards", third));
        await Caller.RefusedAsync(await office.PostAsync("/api/supervision/cards", Cards.Card(hub.UnitA, CardColour.Red, "2018-07", given.CardId, act.ActId, "另一个理由")), HttpStatusCode.Conflict, "card.id-taken");
        await Caller.RefusedAsync(await office.PostAsync("/api/supervision/cards", Cards.Card(hub.UnitA, CardColour.Red, "2018-07", given.CardId)), HttpStatusCode.Conflict, "card.id-taken");

        var proposed = Assert.Single((await office.GetAsync<InterviewPage>("/api/supervision/interviews?state=proposed")).Items);
        Assert.Equal((given.InterviewId, hub.UnitA, "截至 2018-07 连续 3 次红牌", "3 red cards in a row up to 2018-07"), (proposed.InterviewId, proposed.UnitId, proposed.BecauseZh, proposed.BecauseEn));
        Assert.Equal(ActState.InForce, (await office.ThreadAsync(id)).Acts[^1].State);
        var second = (await office.ClimbToAsync(await hub.DispatchedAsync(), "yellow")).Acts[^1];
        Assert.DoesNotContain(ThreadVerb.CarryOut, (await office.ThreadAsync(second.CaseId)).Verbs);
        await Caller.RefusedAsync(await office.PostAsync($"/api/supervision/acts/{second.ActId}/carry-out", new { note = "已亮牌" }), HttpStatusCode.Conflict, "supervision.act-needs-card");
        await Caller.RefusedAsync(await office.PostAsync("/api/supervision/cards", Cards.Card(hub.UnitA, CardColour.Green, "2018-07", actId: second.ActId)), HttpStatusCode.Conflict, "supervision.act-needs-card");
        var again = Cards.Card(hub.UnitA, CardColour.Yellow, "2018-07", Guid.CreateVersion7(), second.ActId);
        Assert.Equal(new GivenCard(given.CardId, null), await office.PostAsync<GivenCard>("/api/supervision/cards", again));
        Assert.Equal(new GivenCard(given.CardId, null), await office.PostAsync<GivenCard>("/api/supervision/cards", again));
        Assert.Equal(ActState.InForce, (await office.ThreadAsync(second.CaseId)).Acts[^1].State);
        await Caller.RefusedAsync(await office.PostAsync("/api/supervision/cards", Cards.Card(hub.UnitA, CardColour.Yellow, "2018-07")), HttpStatusCode.Conflict, "card.given");
        await Caller.RefusedAsync(await office.PostAsync("/api/supervision/cards", Cards.Card(hub.UnitB, CardColour.Yellow, "2018-Q3")), HttpStatusCode.Conflict, "card.flag-by-quarter");
        await Caller.RefusedAsync(await office.PostAsync("/api/supervision/cards", Cards.Card(Guid.CreateVersion7(), CardColour.Yellow, "2018-07")), HttpStatusCode.NotFound, "unit.not-found");
        await Caller.RefusedAsync(await leader.PostAsync("/api/supervision/cards", Cards.Card(hub.UnitB, CardColour.Red, "2018-07")), HttpStatusCode.Forbidden, "permission.denied");
        await Caller.RefusedAsync(await office.PostAsync("/api/supervision/cards", Cards.Card(hub.UnitA, CardColour.Green, "2018-07", Guid.CreateVersion7(), second.ActId)), HttpStatusCode.Conflict, "supervision.act-needs-card");
        Assert.Contains((await contact.InboxAsync(4)).Items, i => i.TitleZh == "贵单位 2018-07 被评为红牌");
    }

    [Fact]
    public async Task The_red_card_of_a_step_replaces_the_yellow_one_of_the_month_and_the_yellow_step_stays_carried_out()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.DispatchedAsync(toB: true);
        var yellow = (await office.ClimbToAsync(id, "yellow")).Acts[^1];
        var first = await office.PostAsync<GivenCard>("/api/supervision/cards", Cards.Card(hub.UnitB, CardColour.Yellow, "2018-07", actId: yellow.ActId));
        var red = (await office.ClimbToAsync(id, "red")).Acts[^1];
        var sent = Cards.Card(hub.UnitB, CardColour.Red, "2018-07", Guid.CreateVersion7(), red.ActId);

        var given = await office.PostAsync<GivenCard>("/api/supervision/cards", sent);

        Assert.NotEqual(first.CardId, given.CardId);
        Assert.Equal(given, await office.PostAsync<GivenCard>("/api/supervision/cards", sent));
        var thread = await office.ThreadAsync(id);
        Assert.False(thread.Waiting);
        Assert.Equal([("yellow", ActState.InForce), ("red", ActState.InForce)], thread.Acts.Where(a => a.StepCode is "yellow" or "red").Select(a => (a.StepCode, a.State)));
        Assert.Equal((given.CardId, CardColour.Red), (await office.GetAsync<CardBoard>("/api/supervision/board?period=2018-07")).Units.Where(u => u.UnitId == hub.UnitB).Select(u => (u.Card!.CardId, u.Card.Colour)).Single());
    }
}
