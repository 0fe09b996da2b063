using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>A leader approves a document that somebody else drafted.</summary>
public sealed record ApproveSupervisionDocument(int Version) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid DocumentId { get; init; }

    internal static void Map(RouteGroupBuilder documents) => documents.MapPost("/{documentId:guid}/approve", async (Guid documentId, ApproveSupervisionDocument command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { DocumentId = documentId }, ct);
        return await pipe.Send(new GetSupervisionDocument(documentId), ct);
    }).Is<ApproveSupervisionDocument>(SupervisionFeature.Approve);
}

internal sealed class ApproveSupervisionDocumentHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ApproveSupervisionDocument, Nothing>
{
    public async Task<Nothing> Handle(ApproveSupervisionDocument request, CancellationToken cancellationToken)
    {
        (await db.LoadPaper(request.DocumentId, request.Version, cancellationToken)).Approve(context.Actor.AsPerson(), clock.GetUtcNow());
        return Nothing.Value;
    }
}
