using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Network;

/// <summary>One page of the pairings that made fewer visits on a day or in a week or month than they owed. A day has the daily ones, a week the weekly ones, a month the monthly ones.</summary>
public sealed record ListVisitShortfalls(string Period, int? Limit, string? Cursor) : IQuery<ShortfallPage>
{
    internal static void Map(RouteGroupBuilder pairings) => pairings.MapGet("/shortfalls", (string period, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListVisitShortfalls(period, limit, cursor), ct)).Is<ListVisitShortfalls>(NetworkFeature.ReadVisits);
}

public sealed record ShortfallPage(string Period, DateOnly From, DateOnly Last, IReadOnlyList<ShortfallRow> Items, string? Next);

public sealed record ShortfallRow(
    Guid PairingId, PairingKind Kind, Guid AreaId, string AreaNameZh, string? AreaNameEn, Guid? UnitId, string? UnitNameZh, string? UnitNameEn, Guid? BodyId, string? BodyNameZh, string? BodyNameEn, string? PersonName, int Owed, int Made, int Missing);

internal sealed class ListVisitShortfallsHandler(HubDbContext db) : IHandle<ListVisitShortfalls, ShortfallPage>
{
    public async Task<ShortfallPage> Handle(ListVisitShortfalls request, CancellationToken cancellationToken)
    {
        var period = Period.Parse(request.Period);
        var limit = Keyset.Limit(request.Limit);
        var (rows, after) = (new List<ShortfallRow>(), Cursor.Read(request.Cursor)?.Id ?? Guid.Empty);
        while (rows.Count <= limit)
        {
            // The database leaves out who made all of a whole period's visits; the exact share of a broken period is the Domain's to say.
            var batch = await Shortfalls.ReadAsync(db, period, after, limit + 1, cancellationToken);
            rows.AddRange(batch.Where(b => b.Account.Missing > 0).Select(b => new ShortfallRow(
                b.Pairing.Id, b.Pairing.Kind, b.Pairing.AreaId, b.AreaNameZh ?? "", b.AreaNameEn, b.Pairing.UnitId, b.UnitNameZh, b.UnitNameEn, b.Pairing.BodyId, b.BodyNameZh, b.BodyNameEn, b.Pairing.PersonName, b.Account.Owed, b.Account.Made, b.Account.Missing)));
            if (batch.Count <= limit) break;
            after = batch[^1].Pairing.Id;
        }

        var more = Keyset.Cut(rows, limit);
        return new(period.Key, period.From, period.Last, rows, more ? new Cursor(null, rows[^1].PairingId).ToString() : null);
    }
}

internal sealed record Shortfall(Pairing Pairing, string? AreaNameZh, string? AreaNameEn, string? UnitNameZh, string? UnitNameEn, string? BodyNameZh, string? BodyNameEn, VisitAccount Account);

internal static class Shortfalls
{
    /// <summary>The next pairings by id that may fall short in the period, with their account.</summary>
    public static async Task<List<Shortfall>> ReadAsync(HubDbContext db, Period period, Guid after, int take, CancellationToken cancellationToken)
    {
        var (per, first, last) = (period.Kind, period.From, period.Last);
        var rows = await (
            from one in db.Pairings.AsNoTracking().Where(p => p.Per == per && p.From <= last && (p.Until == null || p.Until >= first) && p.Id > after)
            join area in db.Areas on one.AreaId equals area.Id into areas
            from area in areas.DefaultIfEmpty()
            join unit in db.Units on one.UnitId equals (Guid?)unit.Id into units
            from unit in units.DefaultIfEmpty()
            join body in db.Bodies on one.BodyId equals (Guid?)body.Id into bodies
            from body in bodies.DefaultIfEmpty()
            let made = db.PairingVisits.Count(v => v.PairingId == one.Id && v.Day >= first && v.Day <= last && v.Day >= one.From && (one.Until == null || v.Day <= one.Until))
            where made < one.Visits
            orderby one.Id
            select new { Pairing = one, Made = made, AreaZh = area.NameZh, AreaEn = area.NameEn, UnitZh = unit.NameZh, UnitEn = unit.NameEn, BodyZh = body.NameZh, BodyEn = body.NameEn })
            .Take(take).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new Shortfall(
            r.Pairing, r.AreaZh, r.AreaEn, r.UnitZh, r.UnitEn, r.BodyZh, r.BodyEn,
            new(period.Key, first, last, r.Pairing.Rhythm.OwedIn(period, r.Pairing.From, r.Pairing.Until), r.Made, r.Pairing.Rhythm.ShortIn(period, r.Pairing.From, r.Pairing.Until, r.Made))))];
    }
}
