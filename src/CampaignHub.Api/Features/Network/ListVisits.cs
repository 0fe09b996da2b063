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
        pipe.Send(new ListVisits(pairingId, limit, cursor), ct)).Is<ListVisits>(NetworkFeature.ReadVisits);
}

public sealed record VisitPage(IReadOnlyList<VisitRow> Items, string? Next);

public sealed record VisitRow(Guid VisitId, DateOnly Day, string Visitor, string What, Guid? PhotoId, int? Visitors, IReadOnlyList<VisitPoint> Points, string LoggedBy, DateTimeOffset LoggedAt);

/// <summary>A point seen, in the order of the route; without code and name where it is out of sight.</summary>
public sealed record VisitPoint(Guid PointId, string? Code, string? NameZh, string? NameEn);

internal sealed class ListVisitsHandler(HubDbContext db) : IHandle<ListVisits, VisitPage>
{
    public async Task<VisitPage> Handle(ListVisits request, CancellationToken cancellationToken)
    {
        if (!await db.Pairings.AnyAsync(p => p.Id == request.PairingId, cancellationToken)) throw NetworkRefusals.PairingNotFound.AsException();
        var all = db.PairingVisits.AsNoTracking().Where(v => v.PairingId == request.PairingId);
        if (Cursor.Read(request.Cursor) is { Day: { } day } seen) all = all.Where(v => v.Day < day || (v.Day == day && v.Id < seen.Id));

        var limit = Keyset.Limit(request.Limit);
        var rows = await VisitRows.ReadAsync(db, all.OrderByDescending(v => v.Day).ThenByDescending(v => v.Id).Take(limit + 1), cancellationToken);
        var more = Keyset.Cut(rows, limit);
        return new(rows, more ? Cursor.After(rows[^1].Day, rows[^1].VisitId) : null);
    }
}

internal static class VisitRows
{
    /// <summary>Reads the rows in the given order; the points of all of them are looked up in one more query.</summary>
    public static async Task<List<VisitRow>> ReadAsync(HubDbContext db, IQueryable<PairingVisit> visits, CancellationToken cancellationToken)
    {
        var rows = await visits.AsNoTracking().ToListAsync(cancellationToken);
        return await OfAsync(db, rows, cancellationToken);
    }

    public static async Task<List<VisitRow>> OfAsync(HubDbContext db, IReadOnlyList<PairingVisit> visits, CancellationToken cancellationToken)
    {
        var ids = visits.SelectMany(v => v.PointIds).Distinct().ToList();
        var points = ids.Count == 0 ? [] : await db.Points.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new VisitPoint(p.Id, p.Code, p.NameZh, p.NameEn)).ToDictionaryAsync(p => p.PointId, cancellationToken);
        return [.. visits.Select(v => new VisitRow(
            v.Id, v.Day, v.Visitor, v.What, v.PhotoId, v.Visitors, [.. v.PointIds.Select(id => points.GetValueOrDefault(id) ?? new(id, null, null, null))], v.LoggedBy, v.LoggedAt))];
    }
}
