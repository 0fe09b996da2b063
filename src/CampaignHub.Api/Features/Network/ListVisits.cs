using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Network;

/// <summary>One page of the visit log of a pairing, newest first.</summary>
public sealed record ListVisits(Guid PairingId, int? Limit, string? Cursor) : IQuery<VisitPage>
{
    internal static void Map(RouteGroupBuilder pairings) => pairings.MapGet("/{pairingId:guid}/visits", (Guid pairingId, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListVisits(pairingId, limit, cursor), ct)).Is<ListVisits>(NetworkFeature.Read);
}

public sealed record VisitPage(IReadOnlyList<VisitRow> Items, string? Next);

public sealed record VisitRow(Guid VisitId, DateOnly Day, string Visitor, string What, Guid? PhotoId, string LoggedBy, DateTimeOffset LoggedAt);

internal sealed class ListVisitsHandler(HubDbContext db) : IHandle<ListVisits, VisitPage>
{
    public async Task<VisitPage> Handle(ListVisits request, CancellationToken cancellationToken)
    {
        if (!await db.Pairings.AnyAsync(p => p.Id == request.PairingId, cancellationToken)) throw NetworkRefusals.PairingNotFound.AsException();
        var all = db.PairingVisits.AsNoTracking().Where(v => v.PairingId == request.PairingId);
        if (Cursor.Read(request.Cursor) is { Day: { } day } seen) all = all.Where(v => v.Day < day || (v.Day == day && v.Id < seen.Id));

        var limit = Keyset.Limit(request.Limit);
        var rows = await VisitRows.Project(all.OrderByDescending(v => v.Day).ThenByDescending(v => v.Id).Take(limit + 1)).ToListAsync(cancellationToken);
        var more = Keyset.Cut(rows, limit);
        return new(rows, more ? Cursor.After(rows[^1].Day, rows[^1].VisitId) : null);
    }
}

internal static class VisitRows
{
    public static IQueryable<VisitRow> Project(IQueryable<PairingVisit> visits) => visits.Select(v => new VisitRow(v.Id, v.Day, v.Visitor, v.What, v.PhotoId, v.LoggedBy, v.LoggedAt));
}
