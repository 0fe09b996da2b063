using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Supervision;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Drops a document that is not issued; the steps it was drafted for are left out, with the reason.</summary>
public sealed record WithdrawSupervisionDocument(int Version, string Reason) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid DocumentId { get; init; }

    internal static void Map(RouteGroupBuilder documents) => documents.MapPost("/{documentId:guid}/withdraw", async (Guid documentId, WithdrawSupervisionDocument command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { DocumentId = documentId }, ct);
        return await pipe.Send(new GetSupervisionDocument(documentId), ct);
    }).Is<WithdrawSupervisionDocument>(SupervisionFeature.Issue);
}

internal sealed class WithdrawSupervisionDocumentValidator : AbstractValidator<WithdrawSupervisionDocument>
{
    public WithdrawSupervisionDocumentValidator() => RuleFor(w => w.Reason).NotEmpty().MaximumLength(500);
}

internal sealed class WithdrawSupervisionDocumentHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<WithdrawSupervisionDocument, Nothing>
{
    public async Task<Nothing> Handle(WithdrawSupervisionDocument request, CancellationToken cancellationToken)
    {
        var (now, person) = (clock.GetUtcNow(), context.Actor.AsPerson());
        var document = await db.LoadPaper(request.DocumentId, request.Version, cancellationToken);
        document.Withdraw(person, now);
        var triggers = await db.TriggerClock(context, clock, cancellationToken);
        var acts = await db.SupervisionActs.Where(a => a.DocumentId == document.Id && a.State == ActState.Proposed).ToListAsync(cancellationToken);
        var caseIds = acts.ConvertAll(a => a.CaseId);
        var threads = await db.SupervisionThreads.Where(t => caseIds.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellationToken);
        foreach (var act in acts)
        {
            act.Skip(request.Reason.Trim(), person);
            if (threads[act.CaseId].LastCode == act.StepCode) threads[act.CaseId].Settle(null, triggers.Tomorrow, person, now);
        }

        return Nothing.Value;
    }
}
