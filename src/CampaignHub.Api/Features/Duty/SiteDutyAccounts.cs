using System.Runtime.CompilerServices;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Duty;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Duty;

/// <summary>
/// Who owed site work in a month, and who did it, for the list and the file alike. A leader with several posts in a body owes once, for the days from the first to the last of
/// them. Until the month is over nobody has fallen short: it is an account so far. Whoever does not see the whole campaign meets the leaders of the units in sight.
/// </summary>
internal sealed class SiteDutyAccounts(HubDbContext db, Period month, bool isOver, IReadOnlyList<SiteDuty> rules)
{
    private const int Batch = 500;

    public Period Month => month;

    public bool IsOver => isOver;

    public static async Task<SiteDutyAccounts> OfAsync(HubDbContext db, string month, Guid? bodyId, DateOnly today, CancellationToken cancellationToken)
    {
        var period = Period.Parse(month);
        if (period.Kind is not PeriodKind.Month) throw CommonRefusals.UnknownPeriod(month).AsException();
        var last = period.Last;
        var rules = await db.SiteDuties.AsNoTracking().Where(d => d.HalfDays > 0 && d.From <= last && (bodyId == null || d.Id == bodyId)).OrderBy(d => d.Id).ToListAsync(cancellationToken);
        return new(db, period, today > last, rules);
    }

    /// <summary>Everybody who owes something in the month, body by body and there by name, after the key last seen.</summary>
    public async IAsyncEnumerable<SiteDutyRow> RowsAsync(string? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var rule in rules.OrderBy(r => r.Id.ToString(), StringComparer.Ordinal))
        {
            var prefix = rule.Id.ToString();
            if (after is not null && string.CompareOrdinal(after[..Math.Min(after.Length, prefix.Length)], prefix) > 0) continue;
            var seen = after is not null && after.StartsWith(prefix, StringComparison.Ordinal) ? after[prefix.Length..] : "";
            var body = await db.Bodies.AsNoTracking().Where(b => b.Id == rule.Id).Select(b => new { b.NameZh, b.NameEn }).FirstAsync(cancellationToken);
            List<Held> batch;
            do
            {
                batch = await Holders(rule).Where(h => h.Key.CompareTo(seen) > 0).OrderBy(h => h.Key).Take(Batch).ToListAsync(cancellationToken);
                foreach (var held in batch)
                {
                    var owed = rule.OwedIn(month, held.From, held.Until);
                    if (owed == 0) continue;
                    var missing = rule.MissingIn(month, held.From, held.Until, held.Done);
                    yield return new(prefix + held.Key, rule.Id, body.NameZh, body.NameEn, held.StaffMemberId, held.Name, held.UnitId, held.UnitNameZh, held.UnitNameEn,
                        owed, held.Done, missing, isOver && missing > 0, held.LastDay);
                }

                if (batch.Count > 0) seen = batch[^1].Key;
            }
            while (batch.Count == Batch);
        }
    }

    private IQueryable<Held> Holders(SiteDuty rule)
    {
        var (bodyId, posts, from, last) = (rule.Id, rule.Posts.ToList(), month.From, month.Last);
        var terms = db.Appointments.AsNoTracking().Where(a => a.SubjectId == bodyId && posts.Contains(a.PostType) && a.PersonName != null && a.From <= last && (a.Until == null || a.Until >= from));
        if (!db.ScopeIsWhole) terms = terms.Where(a => a.UnitId != null && (db.ScopeUnits.Contains(a.UnitId.Value) || db.ScopeUnitsInAreas.Contains(a.UnitId.Value)));
        var people = terms.GroupBy(a => new { a.PersonName, a.StaffMemberId, a.UnitId }).Select(g => new { g.Key.PersonName, g.Key.StaffMemberId, g.Key.UnitId, From = g.Min(a => a.From), Until = g.Max(a => a.Until ?? last) });
        return people.Select(p => new Held
        {
            Key = p.PersonName + "|" + (p.StaffMemberId == null ? "" : p.StaffMemberId.ToString()) + "|" + (p.UnitId == null ? "" : p.UnitId.ToString()),
            Name = p.PersonName!,
            StaffMemberId = p.StaffMemberId,
            UnitId = p.UnitId,
            UnitNameZh = db.Units.Where(u => u.Id == p.UnitId).Select(u => u.NameZh).FirstOrDefault(),
            UnitNameEn = db.Units.Where(u => u.Id == p.UnitId).Select(u => u.NameEn).FirstOrDefault(),
            From = p.From,
            Until = p.Until,
            Done = db.SiteWorks.Where(w => w.BodyId == bodyId && w.Day >= from && w.Day <= last && (w.StaffMemberId == p.StaffMemberId || w.StaffMemberId == null || p.StaffMemberId == null) && w.LeaderName == p.PersonName).Sum(w => w.HalfDays),
            LastDay = db.SiteWorks.Where(w => w.BodyId == bodyId && w.Day >= from && w.Day <= last && (w.StaffMemberId == p.StaffMemberId || w.StaffMemberId == null || p.StaffMemberId == null) && w.LeaderName == p.PersonName).Max(w => (DateOnly?)w.Day),
        });
    }

    private sealed class Held
    {
        public required string Key { get; init; }

        public required string Name { get; init; }

        public Guid? StaffMemberId { get; init; }

        public Guid? UnitId { get; init; }

        public string? UnitNameZh { get; init; }

        public string? UnitNameEn { get; init; }

        public DateOnly From { get; init; }

        public DateOnly Until { get; init; }

        public int Done { get; init; }

        public DateOnly? LastDay { get; init; }
    }
}
