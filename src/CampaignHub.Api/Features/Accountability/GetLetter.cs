using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Accountability;

namespace CampaignHub.Api.Features.Accountability;

/// <summary>One responsibility letter.</summary>
public sealed record GetLetter(Guid LetterId) : IQuery<LetterRow>
{
    internal static void Map(RouteGroupBuilder letters) =>
        letters.MapGet("/{letterId:guid}", (Guid letterId, Pipe pipe, CancellationToken ct) => pipe.Send(new GetLetter(letterId), ct)).Is<GetLetter>(AccountabilityFeature.ReadLetters);
}

internal sealed class GetLetterHandler(HubDbContext db) : IHandle<GetLetter, LetterRow>
{
    public async Task<LetterRow> Handle(GetLetter request, CancellationToken cancellationToken) =>
        (await db.ReadLetters(db.ResponsibilityLetters.Where(l => l.Id == request.LetterId), cancellationToken)).FirstOrDefault() ?? throw AccountabilityRefusals.LetterNotFound.AsException();
}
