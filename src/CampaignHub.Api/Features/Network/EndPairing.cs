using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Network;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Network;

/// <summary>Ends a pairing after its last day; the row and its visits stay.</summary>
public sealed record EndPairing(DateOnly LastDay) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid PairingId { get; init; }

    internal static void Map(RouteGroupBuilder pairings) => pairings.MapPost("/{pairingId:guid}/end", async (Guid pairingId, EndPairing command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { PairingId = pairingId }, ct);
        return await pipe.Send(new GetPairing(pairingId), ct);
    }).Is<EndPairing>(NetworkFeature.Edit);
}

internal sealed class EndPairingValidator : AbstractValidator<EndPairing>
{
    public EndPairingValidator() => RuleFor(p => p.LastDay).NotEmpty();
}

internal sealed class EndPairingHandler(HubDbContext db) : IHandle<EndPairing, Nothing>
{
    public async Task<Nothing> Handle(EndPairing request, CancellationToken cancellationToken)
    {
        var pairing = await db.Pairings.FirstOrDefaultAsync(p => p.Id == request.PairingId, cancellationToken) ?? throw NetworkRefusals.PairingNotFound.AsException();
        pairing.End(request.LastDay);
        return Nothing.Value;
    }
}
