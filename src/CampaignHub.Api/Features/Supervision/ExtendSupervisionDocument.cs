using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Supervision;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Gives the units of an issued document more time; the cases in it climb no further before the new deadline.</summary>
public sealed record ExtendSupervisionDocument(int Version, DateTimeOffset DueAt) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid DocumentId { get; init; }

    internal static void Map(RouteGroupBuilder documents) => documents.MapPost("/{documentId:guid}/extend", async (Guid documentId, ExtendSupervisionDocument command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { DocumentId = documentId }, ct);
        return await pipe.Send(new GetSupervisionDocument(documentId), ct);
    }).Is<ExtendSupervisionDocument>(SupervisionFeature.Issue);
}

internal sealed class ExtendSupervisionDocumentValidator : AbstractValidator<ExtendSupervisionDocument>
{
    public ExtendSupervisionDocumentValidator() => RuleFor(e => e.DueAt).NotEmpty().LessThan(new DateTimeOffset(2200, 1, 1, 0, 0, 0, TimeSpan.Zero));
}

internal sealed class ExtendSupervisionDocumentHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ExtendSupervisionDocument, Nothing>
{
    public async Task<Nothing> Handle(ExtendSupervisionDocument request, CancellationToken cancellationToken)
    {
        var (now, person, dueAt) = (clock.GetUtcNow(), context.Actor.AsPerson(), request.DueAt.ToUniversalTime());
        (await db.LoadPaper(request.DocumentId, request.Version, cancellationToken)).Extend(dueAt, person, now);
        var acts = await db.SupervisionActs.Where(a => a.DocumentId == request.DocumentId && a.State == ActState.InForce).ToListAsync(cancellationToken);
        var caseIds = acts.ConvertAll(a => a.CaseId);
        var threads = await db.SupervisionThreads.Where(t => caseIds.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellationToken);
        foreach (var act in acts)
        {
            act.Extend(dueAt);
            if (threads[act.CaseId].LastCode == act.StepCode) threads[act.CaseId].Wait(dueAt, person, now);
        }

        return Nothing.Value;
    }
}
