using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class WithdrawCardTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_wrong_card_is_withdrawn_and_makes_room_for_the_right_one()
    {
        using var office = await hub.SignInAsync("office");
        var wrong = await office.GiveAsync(hub.UnitA, CardColour.Red, "2018-07");

        await office.PostAsync<Nothing>($"/api/supervision/cards/{wrong.CardId}/withdraw", new { reason = "统计口径有误" });

        await Caller.RefusedAsync(await office.PostAsync($"/api/supervision/cards/{wrong.CardId}/withdraw", new { reason = "再撤" }), HttpStatusCode.Conflict, "card.withdrawn");
        await Caller.RefusedAsync(await office.PostAsync($"/api/supervision/cards/{Guid.CreateVersion7()}/withdraw", new { reason = "无" }), HttpStatusCode.NotFound, "card.not-found");
        await office.GiveAsync(hub.UnitA, CardColour.Yellow, "2018-07");
        Assert.Equal(CardColour.Yellow, (await office.GetAsync<CardBoard>("/api/supervision/board?period=2018-07")).Units.Single().Card!.Colour);
    }
}
