using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;

namespace CampaignHub.Api.Features.Accountability;

/// <summary>Takes back a letter that nobody has signed; it stays to be read.</summary>
public sealed record WithdrawLetter(Guid LetterId) : ICommand<Nothing>
{
    internal static void Map(RouteGroupBuilder letters) => letters.MapPost("/{letterId:guid}/withdraw", async (Guid letterId, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(new WithdrawLetter(letterId), ct);
        return await pipe.Send(new GetLetter(letterId), ct);
    }).Is<WithdrawLetter>(AccountabilityFeature.Keep);
}

internal sealed class WithdrawLetterHandler(HubDbContext db) : IHandle<WithdrawLetter, Nothing>
{
    public async Task<Nothing> Handle(WithdrawLetter request, CancellationToken cancellationToken)
    {
        (await db.LoadLetter(request.LetterId, cancellationToken)).Withdraw();
        return Nothing.Value;
    }
}
