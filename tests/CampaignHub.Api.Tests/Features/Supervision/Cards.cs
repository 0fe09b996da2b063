using CampaignHub.Api.Features.Scoring;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Tests.Features.Supervision;

/// <summary>Gives cards and closes months, through the public API.</summary>
internal static class Cards
{
    public static object Card(Guid unitId, CardColour colour, string period, Guid? cardId = null, Guid? actId = null, string reason = "整改迟缓") => new { cardId = cardId ?? Guid.CreateVersion7(), unitId, colour, period, reason, actId };

    public static Task<GivenCard> GiveAsync(this Caller office, Guid unitId, CardColour colour, string period) => office.PostAsync<GivenCard>("/api/supervision/cards", Card(unitId, colour, period));

    /// <summary>Two units with enough cases to be ranked in July: A closes all of its own in time, B none; then July is closed.</summary>
    public static async Task CloseJulyAsync(this Hub hub)
    {
        using var office = await hub.SignInAsync("office");
        for (var i = 0; i < 5; i++)
        {
            var id = await hub.DispatchedAsync(24);
            await hub.AcceptAsync(id);
            await hub.SubmitAsync(id);
            await hub.CloseAsync(id);
            await hub.DispatchedAsync(24, toB: true);
        }

        hub.Clock.Set(new DateTimeOffset(2018, 8, 2, 1, 0, 0, TimeSpan.Zero));
        await office.PostAsync<Ranking>("/api/periods/2018-07/close");
    }
}
