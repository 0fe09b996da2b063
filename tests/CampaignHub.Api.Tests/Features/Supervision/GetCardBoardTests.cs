using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class GetCardBoardTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_board_shows_scores_cards_and_the_months_before_and_a_unit_only_its_own()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.b");
        await hub.CloseJulyAsync();
        await office.GiveAsync(hub.UnitB, CardColour.Red, "2018-06");
        await office.GiveAsync(hub.UnitB, CardColour.Red, "2018-07");
        await office.GiveAsync(hub.UnitB, CardColour.BlackFlag, "2018-Q3");

        var board = await office.GetAsync<CardBoard>("/api/supervision/board?period=2018-07");

        Assert.Equal((true, 0, 1), (board.Closed, board.Green, board.Red));
        Assert.Equal(["2018-02", "2018-03", "2018-04", "2018-05", "2018-06", "2018-07"], board.Months);
        Assert.Equal((CardColour.Green, null), (board.Units[0].Proposed!.Value, board.Units[0].Card));
        var b = board.Units[1];
        Assert.Equal((CardColour.Red, CardColour.BlackFlag, 2), (b.Proposed!.Value, b.Flag!.Colour, b.RedsInARow));
        Assert.Equal([null, null, null, null, CardColour.Red, CardColour.Red], b.Months);
        Assert.Equal(hub.UnitB, Assert.Single((await contact.GetAsync<CardBoard>("/api/supervision/board?period=2018-07")).Units).UnitId);
        await Caller.RefusedAsync(await office.GetAsync("/api/supervision/board?period=2018-Q3"), HttpStatusCode.Conflict, "card.period");
    }
}
