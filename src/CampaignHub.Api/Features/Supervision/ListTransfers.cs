using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Transfers to discipline inspection, latest first, with what came of them.</summary>
public sealed record ListTransfers(int? Limit, string? Cursor) : IQuery<TransferPage>
{
    internal static void Map(RouteGroupBuilder transfers) =>
        transfers.MapGet("/", (int? limit, string? cursor, Pipe pipe, CancellationToken ct) => pipe.Send(new ListTransfers(limit, cursor), ct)).Is<ListTransfers>(SupervisionFeature.ReadLadder);
}

/// <summary>Rows, the marker of the next page, and with the first page the total.</summary>
public sealed record TransferPage(IReadOnlyList<TransferRow> Items, string? Next, int? Total, bool TotalIsCapped);

public sealed record TransferRow(
    Guid TransferId, Guid CaseId, string CaseNumber, Guid UnitId, string UnitNameZh, string UnitNameEn, AccountabilityCause Cause, string Reason, string ManifestHash, DateTimeOffset SealedAt, string SealedBy, int Files,
    TransferOutcome Outcome, DateOnly? OutcomeOn, string? OutcomeNote);

internal sealed class ListTransfersHandler(HubDbContext db) : IHandle<ListTransfers, TransferPage>
{
    public async Task<TransferPage> Handle(ListTransfers request, CancellationToken cancellationToken)
    {
        var all = db.DisciplineTransfers.AsNoTracking();
        var total = await Keyset.TotalAsync(all, request.Cursor, cancellationToken: cancellationToken);
        if (Cursor.Read(request.Cursor) is { At: { } at, Id: var id }) all = all.Where(t => t.SealedAt < at || (t.SealedAt == at && t.Id < id));
        var limit = Keyset.Limit(request.Limit);
        var found = await all.OrderByDescending(t => t.SealedAt).ThenByDescending(t => t.Id).Take(limit + 1).Select(t => new
        {
            t.Id,
            t.CaseId,
            t.UnitId,
            t.Cause,
            t.Reason,
            t.ManifestHash,
            t.SealedAt,
            t.SealedBy,
            t.Outcome,
            t.OutcomeOn,
            t.OutcomeNote,
            Files = t.Files.Count,
            Number = db.Cases.Where(c => c.Id == t.CaseId).Select(c => c.Number).FirstOrDefault(),
            Unit = db.Units.Where(u => u.Id == t.UnitId).Select(u => new { u.NameZh, u.NameEn }).First(),
        }).ToListAsync(cancellationToken);
        var rows = found.ConvertAll(t => new TransferRow(
            t.Id, t.CaseId, CaseNumbers.Text(t.Number), t.UnitId, t.Unit.NameZh, t.Unit.NameEn, t.Cause, t.Reason, t.ManifestHash, t.SealedAt, t.SealedBy, t.Files, t.Outcome, t.OutcomeOn, t.OutcomeNote));
        var more = Keyset.Cut(rows, limit);
        return new(rows, more ? new Cursor(rows[^1].SealedAt, rows[^1].TransferId).ToString() : null, total.Count, total.IsCapped);
    }
}
