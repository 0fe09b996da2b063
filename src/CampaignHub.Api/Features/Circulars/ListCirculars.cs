using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Circulars;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Circulars;

/// <summary>The circulars in the caller's sight, latest drafted first; a unit counts its own receipt only.</summary>
public sealed record ListCirculars(CircularState? State, int? Limit, string? Cursor) : IQuery<CircularPage>
{
    internal static void Map(RouteGroupBuilder circulars) => circulars.MapGet("/", (CircularState? state, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListCirculars(state, limit, cursor), ct)).Is<ListCirculars>(CircularsFeature.Read);
}

/// <summary>Rows, the marker of the next page, and with the first page the total.</summary>
public sealed record CircularPage(IReadOnlyList<CircularRow> Items, string? Next, int? Total, bool TotalIsCapped);

public record CircularRow(
    Guid CircularId, string Title, string Period, CircularState State, string? DocumentNumber, DateTimeOffset? IssuedAt, DateTimeOffset UpdatedAt, int Acknowledged, int Recipients, bool AcknowledgedByMe);

internal sealed class ListCircularsHandler(HubDbContext db, RequestContext context) : IHandle<ListCirculars, CircularPage>
{
    public async Task<CircularPage> Handle(ListCirculars request, CancellationToken cancellationToken)
    {
        var all = db.Circulars.AsNoTracking();
        if (request.State is { } state) all = all.Where(c => c.State == state);
        var total = await Keyset.TotalAsync(all, request.Cursor, cancellationToken: cancellationToken);
        var limit = Keyset.Limit(request.Limit);
        var after = Cursor.Read(request.Cursor) is { At: { } at, Id: var id } ? all.Where(c => c.DraftedAt < at || (c.DraftedAt == at && c.Id < id)) : all;
        var unitIds = context.Actor.Access.Units.ToArray();
        var rows = await after.OrderByDescending(c => c.DraftedAt).ThenByDescending(c => c.Id).Take(limit + 1).Select(c => new
        {
            c.DraftedAt,
            Row = new CircularRow(
                c.Id, c.Title, c.Period, c.State, c.DocumentNumber, c.IssuedAt, c.UpdatedAt, c.Receipts.Count(r => r.AcknowledgedAt != null), c.Receipts.Count,
                c.Receipts.Any(r => unitIds.Contains(r.UnitId) && r.AcknowledgedAt != null)),
        }).ToListAsync(cancellationToken);
        var more = Keyset.Cut(rows, limit);
        return new([.. rows.Select(r => r.Row)], more ? new Cursor(rows[^1].DraftedAt, rows[^1].Row.CircularId).ToString() : null, total.Count, total.IsCapped);
    }
}
