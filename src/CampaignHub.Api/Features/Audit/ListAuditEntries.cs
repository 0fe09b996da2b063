using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Audit;

/// <summary>
/// One page of the audit, newest first. However few lines match, one page looks at no more than 10,000: it then says how far back it looked,
/// and its marker goes on from there.
/// </summary>
public sealed record ListAuditEntries(AuditFilter Filter, int? Limit, string? Cursor) : IQuery<AuditPage>
{
    internal const int Looked = 10_000;

    internal static void Map(RouteGroupBuilder audit) => audit.MapGet("/", ([AsParameters] AuditFilter filter, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListAuditEntries(filter, limit, cursor), ct)).Is<ListAuditEntries>(AuditFeature.Read);
}

/// <summary>Lines, the marker of the next page, and the instant up to which was searched when that is why the page ends.</summary>
public sealed record AuditPage(IReadOnlyList<AuditRow> Items, string? Next, DateTimeOffset? SearchedBackTo);

public sealed record AuditRow(long EntryId, DateTimeOffset At, Guid ActorId, string ActorName, string? ClientAddress, string Command, string Entity, Guid? EntityId, bool HasBefore, bool HasAfter);

internal sealed class ListAuditEntriesHandler(HubDbContext db, RequestContext context) : IHandle<ListAuditEntries, AuditPage>
{
    public async Task<AuditPage> Handle(ListAuditEntries request, CancellationToken cancellationToken)
    {
        var limit = Keyset.Limit(request.Limit);
        var walk = request.Filter.Walk(db, await db.CampaignZone(context, cancellationToken));
        if (NumberCursor.Read(request.Cursor) is { At: var at, Number: var id }) walk = walk.Where(e => e.At < at || (e.At == at && e.Id < id));
        var closer = request.Filter.LooksCloser(context);
        var window = closer ? walk.Take(ListAuditEntries.Looked) : walk;
        var rows = await request.Filter.Look(db, context, window).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(limit + 1)
            .Select(e => new AuditRow(e.Id, e.At, e.ActorId, e.ActorName, e.ClientAddress, e.Command, e.Entity, e.EntityId, e.Before != null, e.After != null)).ToListAsync(cancellationToken);
        if (rows.Count > limit)
        {
            rows.RemoveAt(limit);
            return new(rows, new NumberCursor(rows[^1].At, rows[^1].EntryId).ToString(), null);
        }

        if (!closer) return new(rows, null, null);
        var (count, oldest) = (await window.CountAsync(cancellationToken), await window.OrderBy(e => e.At).ThenBy(e => e.Id).Select(e => new { e.At, e.Id }).FirstOrDefaultAsync(cancellationToken));
        return count < ListAuditEntries.Looked || oldest is null ? new(rows, null, null) : new(rows, new NumberCursor(oldest.At, oldest.Id).ToString(), oldest.At);
    }
}
