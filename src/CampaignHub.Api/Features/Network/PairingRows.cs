using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Network;

/// <summary>What a pairing owes in one period, what was made, and what is missing.</summary>
public sealed record VisitAccount(string Period, DateOnly From, DateOnly Last, int Owed, int Made, int Missing);

/// <summary>One pairing with its account of the running period and of the one before.</summary>
public sealed record PairingRow(
    Guid PairingId, PairingKind Kind, Guid AreaId, string AreaNameZh, string? AreaNameEn, Guid? UnitId, string? UnitNameZh, string? UnitNameEn, Guid? BodyId, string? BodyNameZh, string? BodyNameEn, Guid? StaffMemberId, string? PersonName,
    int Visits, PeriodKind Per, DateOnly From, DateOnly? Until, DateOnly? LastVisit, VisitAccount Running, VisitAccount Before);

internal static class PairingRows
{
    /// <summary>Reads the rows in the given order; the visits of all of them are counted in one more query.</summary>
    public static async Task<List<PairingRow>> ReadAsync(HubDbContext db, IQueryable<Pairing> pairings, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await (
            from one in pairings
            join area in db.Areas on one.AreaId equals area.Id into areas
            from area in areas.DefaultIfEmpty()
            join unit in db.Units on one.UnitId equals (Guid?)unit.Id into units
            from unit in units.DefaultIfEmpty()
            join body in db.Bodies on one.BodyId equals (Guid?)body.Id into bodies
            from body in bodies.DefaultIfEmpty()
            select new
            {
                Pairing = one,
                AreaZh = area.NameZh,
                AreaEn = area.NameEn,
                UnitZh = unit.NameZh,
                UnitEn = unit.NameEn,
                BodyZh = body.NameZh,
                BodyEn = body.NameEn,
                LastVisit = db.PairingVisits.Where(v => v.PairingId == one.Id).Max(v => (DateOnly?)v.Day),
            }).ToListAsync(cancellationToken);
        var running = Period.Containing(PeriodKind.Month, today);
        var made = await MadeAsync(db, [.. rows.Select(r => r.Pairing.Id)], running.Previous().From, cancellationToken);
        return [.. rows.Select(r =>
        {
            var now = Period.Containing(r.Pairing.Per, today);
            return new PairingRow(
                r.Pairing.Id, r.Pairing.Kind, r.Pairing.AreaId, r.AreaZh ?? "", r.AreaEn, r.Pairing.UnitId, r.UnitZh, r.UnitEn, r.Pairing.BodyId, r.BodyZh, r.BodyEn, r.Pairing.StaffMemberId, r.Pairing.PersonName,
                r.Pairing.Visits, r.Pairing.Per, r.Pairing.From, r.Pairing.Until, r.LastVisit, Account(r.Pairing, now, made[r.Pairing.Id]), Account(r.Pairing, now.Previous(), made[r.Pairing.Id]));
        })];
    }

    /// <summary>The account of one pairing from the days of its visits; only days of its term count.</summary>
    public static VisitAccount Account(Pairing pairing, Period period, IEnumerable<DateOnly> visits)
    {
        var made = visits.Count(day => day >= period.From && day < period.Until && pairing.HoldsOn(day));
        return new(period.Key, period.From, period.Last, pairing.Rhythm.OwedIn(period, pairing.From, pairing.Until), made, pairing.Rhythm.ShortIn(period, pairing.From, pairing.Until, made));
    }

    /// <summary>The days of the visits from a day on, for each of the pairings.</summary>
    public static async Task<ILookup<Guid, DateOnly>> MadeAsync(HubDbContext db, IReadOnlyCollection<Guid> pairingIds, DateOnly from, CancellationToken cancellationToken) =>
        (await db.PairingVisits.AsNoTracking().Where(v => pairingIds.Contains(v.PairingId) && v.Day >= from).Select(v => new { v.PairingId, v.Day }).ToListAsync(cancellationToken)).ToLookup(v => v.PairingId, v => v.Day);
}
