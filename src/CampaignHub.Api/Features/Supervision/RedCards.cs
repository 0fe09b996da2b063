using CampaignHub.Api.Platform.Data;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>How many red cards in a row each unit holds.</summary>
internal static class RedCards
{
    public static Task<(Guid[] Units, int[] Reds)> InARowAsync(HubDbContext db, CancellationToken cancellationToken) => Task.FromResult<(Guid[], int[])>(([], []));
}
