using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Supervision;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Takes the cases of other drafts of the same step into one document, so that one circular or command order names several units; the others are dropped.</summary>
public sealed record JoinSupervisionDocuments(int Version, IReadOnlyList<Guid> DocumentIds) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid DocumentId { get; init; }

    internal static void Map(RouteGroupBuilder documents) => documents.MapPost("/{documentId:guid}/join", async (Guid documentId, JoinSupervisionDocuments command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { DocumentId = documentId }, ct);
        return await pipe.Send(new GetSupervisionDocument(documentId), ct);
    }).Is<JoinSupervisionDocuments>(SupervisionFeature.Issue);
}

internal sealed class JoinSupervisionDocumentsValidator : AbstractValidator<JoinSupervisionDocuments>
{
    private const int Most = 100;

    public JoinSupervisionDocumentsValidator() => RuleFor(j => j.DocumentIds).Cascade(CascadeMode.Stop).NotEmpty().Must(ids => ids.Count <= Most);
}

internal sealed class JoinSupervisionDocumentsHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<JoinSupervisionDocuments, Nothing>
{
    public async Task<Nothing> Handle(JoinSupervisionDocuments request, CancellationToken cancellationToken)
    {
        var document = await db.LoadPaper(request.DocumentId, request.Version, cancellationToken);
        var ids = request.DocumentIds.Distinct().ToList();
        var others = await db.SupervisionDocuments.Where(d => ids.Contains(d.Id)).ToListAsync(cancellationToken);
        if (others.Count != ids.Count) throw PaperRefusals.NotFound.AsException();
        var acts = await db.SupervisionActs.Where(a => a.DocumentId != null && (a.DocumentId == document.Id || ids.Contains(a.DocumentId.Value)) && a.State == ActState.Proposed).ToListAsync(cancellationToken);
        var unitIds = acts.Select(a => a.UnitId).Distinct().ToList();
        var units = await db.Units.AsNoTracking().Where(u => unitIds.Contains(u.Id)).OrderBy(u => u.Code).Select(u => u.NameZh).ToListAsync(cancellationToken);
        document.Join(others, units, acts.Count, context.Actor.AsPerson(), clock.GetUtcNow());
        foreach (var act in acts) act.PutInto(document.Id);
        return Nothing.Value;
    }
}
