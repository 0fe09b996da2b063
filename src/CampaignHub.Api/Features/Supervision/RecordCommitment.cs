using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Supervision;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Records what a responsible person has promised in public on a listed problem; a later word replaces an earlier one.</summary>
public sealed record RecordCommitment(string PersonName, string Post, string Words, DateOnly MadeOn, bool IsSigned) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid DocumentId { get; init; }

    [JsonIgnore]
    public Guid CaseId { get; init; }

    internal static void Map(RouteGroupBuilder documents) => documents.MapPut("/{documentId:guid}/commitments/{caseId:guid}", (Guid documentId, Guid caseId, RecordCommitment command, Pipe pipe, CancellationToken ct) =>
        pipe.Send(command with { DocumentId = documentId, CaseId = caseId }, ct)).Is<RecordCommitment>(SupervisionFeature.Issue);
}

internal sealed class RecordCommitmentValidator : AbstractValidator<RecordCommitment>
{
    public RecordCommitmentValidator()
    {
        RuleFor(c => c.PersonName).NotEmpty().MaximumLength(64);
        RuleFor(c => c.Post).NotEmpty().MaximumLength(100);
        RuleFor(c => c.Words).NotEmpty().MaximumLength(1000);
        RuleFor(c => c.MadeOn).NotEmpty();
    }
}

internal sealed class RecordCommitmentHandler(HubDbContext db, RequestContext context) : IHandle<RecordCommitment, Nothing>
{
    public async Task<Nothing> Handle(RecordCommitment request, CancellationToken cancellationToken)
    {
        var listed = await db.SupervisionDocuments.AnyAsync(d => d.Id == request.DocumentId && d.Paper == SupervisionPaper.Order && d.IssuedAt != null, cancellationToken)
            && await db.SupervisionActs.AnyAsync(a => a.DocumentId == request.DocumentId && a.CaseId == request.CaseId, cancellationToken);
        if (!listed) throw TransferRefusals.OrderNotFound.AsException();
        var commitment = await db.Commitments.FirstOrDefaultAsync(c => c.DocumentId == request.DocumentId && c.CaseId == request.CaseId, cancellationToken);
        if (commitment is null)
        {
            commitment = new(context.Actor.Campaign, request.DocumentId, request.CaseId);
            db.Add(commitment);
        }

        commitment.Say(request.PersonName.Trim(), request.Post.Trim(), request.Words.Trim(), request.MadeOn, request.IsSigned, context.Actor.AsPerson());
        return Nothing.Value;
    }
}
