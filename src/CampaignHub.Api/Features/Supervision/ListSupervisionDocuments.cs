using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Documents of supervision in the caller's sight, latest drafted first; a unit sees the issued ones that concern it.</summary>
public sealed record ListSupervisionDocuments : IQuery<PaperPage>
{
    public SupervisionPaper? Paper { get; init; }

    public PaperState? State { get; init; }

    /// <summary>Only drafts that a leader must approve.</summary>
    public bool? AwaitsApproval { get; init; }

    public Guid? UnitId { get; init; }

    public Guid? CaseId { get; init; }

    public int? Limit { get; init; }

    public string? Cursor { get; init; }

    internal static void Map(RouteGroupBuilder documents) =>
        documents.MapGet("/", ([AsParameters] ListSupervisionDocuments query, Pipe pipe, CancellationToken ct) => pipe.Send(query, ct)).Is<ListSupervisionDocuments>(SupervisionFeature.Read);
}

/// <summary>Rows, the marker of the next page, and with the first page the total.</summary>
public sealed record PaperPage(IReadOnlyList<PaperRow> Items, string? Next, int? Total, bool TotalIsCapped);

/// <summary>One document; a unit counts its own receipt only.</summary>
public record PaperRow(
    Guid DocumentId, SupervisionPaper Paper, PaperState State, string Title, string? Number, string Addressees, DateTimeOffset DraftedAt, DateOnly? IssuedOn, DateTimeOffset? DueAt, int Cases, int Open, int Recipients,
    int Acknowledged, int Replied);

internal sealed class ListSupervisionDocumentsHandler(HubDbContext db) : IHandle<ListSupervisionDocuments, PaperPage>
{
    public async Task<PaperPage> Handle(ListSupervisionDocuments request, CancellationToken cancellationToken)
    {
        var all = db.SupervisionDocuments.AsNoTracking();
        if (request.Paper is { } paper) all = all.Where(d => d.Paper == paper);
        if (request.State is { } state) all = all.Where(d => d.State == state);
        if (request.AwaitsApproval is true) all = all.Where(d => d.State == PaperState.Draft && d.Issuer == StepIssuer.Leader);
        if (request.UnitId is { } unitId) all = all.Where(d => db.SupervisionActs.Any(a => a.DocumentId == d.Id && a.UnitId == unitId));
        if (request.CaseId is { } caseId) all = all.Where(d => db.SupervisionActs.Any(a => a.DocumentId == d.Id && a.CaseId == caseId));
        var total = await Keyset.TotalAsync(all, request.Cursor, cancellationToken: cancellationToken);
        if (Cursor.Read(request.Cursor) is { At: { } at, Id: var id }) all = all.Where(d => d.DraftedAt < at || (d.DraftedAt == at && d.Id < id));
        var limit = Keyset.Limit(request.Limit);
        var rows = await all.OrderByDescending(d => d.DraftedAt).ThenByDescending(d => d.Id).Take(limit + 1).Select(d => new PaperRow(
            d.Id, d.Paper, d.State, d.Title, d.Number, d.Addressees, d.DraftedAt, d.IssuedOn, d.DueAt, db.SupervisionActs.Count(a => a.DocumentId == d.Id),
            db.SupervisionActs.Count(a => a.DocumentId == d.Id && (a.State == ActState.Proposed || a.State == ActState.InForce)), d.Receipts.Count, d.Receipts.Count(r => r.AcknowledgedAt != null), d.Receipts.Count(r => r.RepliedAt != null)))
            .ToListAsync(cancellationToken);
        var more = Keyset.Cut(rows, limit);
        return new(rows, more ? new Cursor(rows[^1].DraftedAt, rows[^1].DocumentId).ToString() : null, total.Count, total.IsCapped);
    }
}
