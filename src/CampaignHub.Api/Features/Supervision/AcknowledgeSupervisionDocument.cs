using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>A unit's contact confirms that the unit has received a document (签收); again is harmless.</summary>
public sealed record AcknowledgeSupervisionDocument(Guid DocumentId) : ICommand<Nothing>
{
    internal static void Map(RouteGroupBuilder documents) => documents.MapPost("/{documentId:guid}/acknowledge", async (Guid documentId, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(new AcknowledgeSupervisionDocument(documentId), ct);
        return await pipe.Send(new GetSupervisionDocument(documentId), ct);
    }).Is<AcknowledgeSupervisionDocument>(SupervisionFeature.Answer);
}

internal sealed class AcknowledgeSupervisionDocumentHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<AcknowledgeSupervisionDocument, Nothing>
{
    public async Task<Nothing> Handle(AcknowledgeSupervisionDocument request, CancellationToken cancellationToken)
    {
        var document = await db.LoadPaper(request.DocumentId, null, cancellationToken);
        var units = context.Actor.Access.Units.Where(u => document.Receipts.Any(r => r.UnitId == u)).ToList();
        if (units.Count == 0) throw PaperRefusals.NotARecipient.AsException();
        foreach (var unit in units) document.Acknowledge(unit, context.Actor.AsPerson(unit), clock.GetUtcNow());
        return Nothing.Value;
    }
}
