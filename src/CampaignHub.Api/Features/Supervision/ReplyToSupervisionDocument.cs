using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Supervision;
using FluentValidation;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>A unit answers a document that concerns it: what it has done (回复).</summary>
public sealed record ReplyToSupervisionDocument(string Text) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid DocumentId { get; init; }

    internal static void Map(RouteGroupBuilder documents) => documents.MapPost("/{documentId:guid}/reply", async (Guid documentId, ReplyToSupervisionDocument command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { DocumentId = documentId }, ct);
        return await pipe.Send(new GetSupervisionDocument(documentId), ct);
    }).Is<ReplyToSupervisionDocument>(SupervisionFeature.Answer);
}

internal sealed class ReplyToSupervisionDocumentValidator : AbstractValidator<ReplyToSupervisionDocument>
{
    public ReplyToSupervisionDocumentValidator() => RuleFor(r => r.Text).NotEmpty().MaximumLength(4000);
}

internal sealed class ReplyToSupervisionDocumentHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ReplyToSupervisionDocument, Nothing>
{
    public async Task<Nothing> Handle(ReplyToSupervisionDocument request, CancellationToken cancellationToken)
    {
        var document = await db.LoadPaper(request.DocumentId, null, cancellationToken);
        var units = context.Actor.Access.Units.Where(u => document.Receipts.Any(r => r.UnitId == u)).ToList();
        if (units.Count == 0) throw PaperRefusals.NotARecipient.AsException();
        foreach (var unit in units) document.Reply(unit, request.Text.Trim(), context.Actor.AsPerson(unit), clock.GetUtcNow());
        return Nothing.Value;
    }
}
