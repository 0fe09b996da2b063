using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Supervision;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Lifts an issued document (销号) before all its cases are closed, with the reason; once they are, the clock does it.</summary>
public sealed record LiftSupervisionDocument(int Version, string Reason) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid DocumentId { get; init; }

    internal static void Map(RouteGroupBuilder documents) => documents.MapPost("/{documentId:guid}/lift", async (Guid documentId, LiftSupervisionDocument command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { DocumentId = documentId }, ct);
        return await pipe.Send(new GetSupervisionDocument(documentId), ct);
    }).Is<LiftSupervisionDocument>(SupervisionFeature.Issue);
}

internal sealed class LiftSupervisionDocumentValidator : AbstractValidator<LiftSupervisionDocument>
{
    public LiftSupervisionDocumentValidator() => RuleFor(l => l.Reason).NotEmpty().MaximumLength(500);
}

internal sealed class LiftSupervisionDocumentHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<LiftSupervisionDocument, Nothing>
{
    public async Task<Nothing> Handle(LiftSupervisionDocument request, CancellationToken cancellationToken)
    {
        (await db.LoadPaper(request.DocumentId, request.Version, cancellationToken)).Lift(request.Reason.Trim(), context.Actor.AsPerson(), clock.GetUtcNow());
        foreach (var act in await db.SupervisionActs.Where(a => a.DocumentId == request.DocumentId && a.State == ActState.InForce).ToListAsync(cancellationToken)) act.Lift(clock.GetUtcNow());
        return Nothing.Value;
    }
}
