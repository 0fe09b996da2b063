using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Scoring;

/// <summary>One page of the closed periods of one kind, newest first.</summary>
public sealed record ListPeriods(PeriodKind Kind, int? Limit, string? Cursor) : IQuery<PeriodPage>
{
    internal static void Map(RouteGroupBuilder periods) => periods.MapGet("/", (PeriodKind? kind, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListPeriods(kind ?? PeriodKind.Month, limit, cursor), ct)).Is<ListPeriods>(ScoringFeature.Read);
}

/// <summary>Rows, the marker of the next page, and with the first page the total.</summary>
public sealed record PeriodPage(IReadOnlyList<PeriodRow> Items, string? Next, int? Total, bool TotalIsCapped);

/// <summary>From and To are the first and the last business date; the circular is named only where the caller may see it.</summary>
public sealed record PeriodRow(
    string Period, PeriodKind Kind, DateOnly From, DateOnly To, DateTimeOffset ClosedAt, string ByName, int SchemeVersion, string ContentHash, Guid? CircularId);

internal sealed class ListPeriodsHandler(HubDbContext db) : IHandle<ListPeriods, PeriodPage>
{
    public async Task<PeriodPage> Handle(ListPeriods request, CancellationToken cancellationToken)
    {
        var all = db.PeriodCloses.AsNoTracking().Where(c => c.Kind == request.Kind);
        var total = await Keyset.TotalAsync(all, request.Cursor, cancellationToken: cancellationToken);
        // No two periods of a kind begin on the same day.
        if (Cursor.Read(request.Cursor) is { Day: { } day }) all = all.Where(c => c.FirstDay < day);

        var limit = Keyset.Limit(request.Limit);
        var rows = await all.OrderByDescending(c => c.FirstDay).Take(limit + 1).Select(c => new
        {
            c.Id,
            Row = new PeriodRow(c.Period, c.Kind, c.FirstDay, c.LastDay, c.ClosedAt, c.ByName, c.SchemeVersion, c.ContentHash, db.Circulars.Where(x => x.PeriodCloseId == c.Id).Select(x => (Guid?)x.Id).FirstOrDefault()),
        }).ToListAsync(cancellationToken);
        var more = Keyset.Cut(rows, limit);
        var next = more ? Cursor.After(rows[^1].Row.From, rows[^1].Id) : null;
        return new([.. rows.Select(r => r.Row)], next, total.Count, total.IsCapped);
    }
}
