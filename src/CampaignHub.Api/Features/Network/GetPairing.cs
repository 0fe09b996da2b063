using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Network;

namespace CampaignHub.Api.Features.Network;

/// <summary>One pairing with its account of visits.</summary>
public sealed record GetPairing(Guid PairingId) : IQuery<PairingRow>
{
    internal static void Map(RouteGroupBuilder pairings) =>
        pairings.MapGet("/{pairingId:guid}", (Guid pairingId, Pipe pipe, CancellationToken ct) => pipe.Send(new GetPairing(pairingId), ct)).Is<GetPairing>(NetworkFeature.ReadVisits);
}

internal sealed class GetPairingHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<GetPairing, PairingRow>
{
    public async Task<PairingRow> Handle(GetPairing request, CancellationToken cancellationToken) =>
        (await PairingRows.ReadAsync(db, db.Pairings.Where(p => p.Id == request.PairingId), await db.TodayAsync(context, clock, cancellationToken), cancellationToken)).FirstOrDefault()
            ?? throw NetworkRefusals.PairingNotFound.AsException();
}
