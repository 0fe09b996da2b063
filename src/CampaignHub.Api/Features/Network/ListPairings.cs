using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Network;

/// <summary>One page of the pairings, newest first, each with its running account of visits; a unit contact finds its own unit's (O-14, O-15, O-24 to O-27, O-31, O-32).</summary>
public sealed record ListPairings(PairingKind? Kind, Guid? AreaId, Guid? UnitId, Guid? BodyId, DateOnly? On, int? Limit, string? Cursor) : IQuery<PairingPage>
{
    internal static void Map(RouteGroupBuilder pairings) => pairings.MapGet("/", (PairingKind? kind, Guid? areaId, Guid? unitId, Guid? bodyId, DateOnly? on, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListPairings(kind, areaId, unitId, bodyId, on, limit, cursor), ct)).Is<ListPairings>(NetworkFeature.ReadVisits);
}

/// <summary>Rows, the marker of the next page, and with the first page the total.</summary>
public sealed record PairingPage(IReadOnlyList<PairingRow> Items, string? Next, int? Total, bool TotalIsCapped);

internal sealed class ListPairingsHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ListPairings, PairingPage>
{
    public async Task<PairingPage> Handle(ListPairings request, CancellationToken cancellationToken)
    {
        var all = db.Pairings.AsNoTracking();
        if (request.Kind is { } kind) all = all.Where(p => p.Kind == kind);
        if (request.UnitId is { } unitId) all = all.Where(p => p.UnitId == unitId);
        if (request.BodyId is { } bodyId) all = all.Where(p => p.BodyId == bodyId);
        if (request.On is { } on) all = all.Where(p => p.From <= on && (p.Until == null || p.Until >= on));
        if (request.AreaId is { } areaId) all = all.Where(p => db.Areas.Any(a => a.Id == p.AreaId && db.Areas.Any(up => up.Id == areaId && a.Path.StartsWith(up.Path))));
        var total = await Keyset.TotalAsync(all, request.Cursor, cancellationToken: cancellationToken);
        if (Cursor.Read(request.Cursor) is { Day: { } from } seen) all = all.Where(p => p.From < from || (p.From == from && p.Id < seen.Id));

        var limit = Keyset.Limit(request.Limit);
        var today = await db.TodayAsync(context, clock, cancellationToken);
        var rows = await PairingRows.ReadAsync(db, all.OrderByDescending(p => p.From).ThenByDescending(p => p.Id).Take(limit + 1), today, cancellationToken);
        var more = Keyset.Cut(rows, limit);
        return new(rows, more ? Cursor.After(rows[^1].From, rows[^1].PairingId) : null, total.Count, total.IsCapped);
    }
}
