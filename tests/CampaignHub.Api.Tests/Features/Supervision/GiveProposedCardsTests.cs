using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class GiveProposedCardsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Every_ranked_unit_gets_the_card_its_score_stands_for_and_again_nobody_a_second()
    {
        using var office = await hub.SignInAsync("office");
        await Caller.RefusedAsync(await office.PostAsync("/api/supervision/cards/proposed", new { period = "2018-07" }), HttpStatusCode.Conflict, "card.not-closed");
        await hub.CloseJulyAsync();

        var given = await office.PostAsync<GivenCards>("/api/supervision/cards/proposed", new { period = "2018-07" });

        Assert.Equal(new GivenCards(1, 0, 1), given);
        Assert.Equal(new GivenCards(0, 0, 0), await office.PostAsync<GivenCards>("/api/supervision/cards/proposed", new { period = "2018-07" }));
        var board = await office.GetAsync<CardBoard>("/api/supervision/board?period=2018-07");
        Assert.Equal([CardColour.Green, CardColour.Red], board.Units.Select(u => u.Card!.Colour));
    }
}
