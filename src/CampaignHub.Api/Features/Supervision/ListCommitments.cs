using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>The public commitments on the cases of one order.</summary>
public sealed record ListCommitments(Guid DocumentId) : IQuery<IReadOnlyList<CommitmentRow>>
{
    internal static void Map(RouteGroupBuilder documents) =>
        documents.MapGet("/{documentId:guid}/commitments", (Guid documentId, Pipe pipe, CancellationToken ct) => pipe.Send(new ListCommitments(documentId), ct)).Is<ListCommitments>(SupervisionFeature.Read);
}

public sealed record CommitmentRow(Guid CaseId, string PersonName, string Post, string Words, DateOnly MadeOn, bool IsSigned, string RecordedBy);

internal sealed class ListCommitmentsHandler(HubDbContext db) : IHandle<ListCommitments, IReadOnlyList<CommitmentRow>>
{
    private const int Most = 200;

    public async Task<IReadOnlyList<CommitmentRow>> Handle(ListCommitments request, CancellationToken cancellationToken)
    {
        if (!await db.SupervisionDocuments.AnyAsync(d => d.Id == request.DocumentId, cancellationToken)) throw PaperRefusals.NotFound.AsException();
        return await db.Commitments.AsNoTracking().Where(c => c.DocumentId == request.DocumentId).OrderBy(c => c.CaseId).Take(Most)
            .Select(c => new CommitmentRow(c.CaseId, c.PersonName, c.Post, c.Words, c.MadeOn, c.IsSigned, c.RecordedBy)).ToListAsync(cancellationToken);
    }
}
