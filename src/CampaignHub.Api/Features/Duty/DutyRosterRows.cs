using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Duty;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Duty;

public sealed record DutyBandRow(int Number, string NameZh, string NameEn, TimeOnly From, TimeOnly Until, bool NeedsLeader, int People);

public sealed record DutyAskRow(Guid UnitId, string UnitNameZh, string UnitNameEn, int People);

/// <summary>A roster with what it needs, and how many of its next seven days are short.</summary>
public sealed record DutyRosterRow(
    Guid RosterId, string NameZh, string NameEn, SubjectKind SubjectKind, Guid SubjectId, string SubjectNameZh, string? SubjectNameEn, DateOnly From, DateOnly Until, IReadOnlyList<DayOfWeek> Weekdays,
    bool NeedsLeader, IReadOnlyList<PostType> LeaderPosts, int People, IReadOnlyList<DutyBandRow> Bands, IReadOnlyList<DutyAskRow> Asks, int WarnDays, int Version, int ShortDays);

internal static class DutyRosterRows
{
    public const int Ahead = 7;

    /// <summary>Reads the rows in the given order; the gaps of all of them are reckoned from one more query.</summary>
    public static async Task<List<DutyRosterRow>> ReadAsync(HubDbContext db, IQueryable<DutyRoster> rosters, DateOnly today, CancellationToken cancellationToken)
    {
        var found = await rosters.AsNoTracking().Include(r => r.Bands).Include(r => r.Asks).AsSplitQuery().ToListAsync(cancellationToken);
        var subjects = found.Select(r => r.SubjectId).Concat(found.SelectMany(r => r.Asks).Select(a => a.UnitId)).Distinct().ToList();
        var names = await NamesAsync(db, subjects, cancellationToken);
        var days = await DutyDays.ReadAsync(db, found, today, today.AddDays(Ahead - 1), cancellationToken);
        return [.. found.Select(r => new DutyRosterRow(
            r.Id, r.NameZh, r.NameEn, r.SubjectKind, r.SubjectId, names.GetValueOrDefault(r.SubjectId)?.Zh ?? "", names.GetValueOrDefault(r.SubjectId)?.En, r.From, r.Until, r.Weekdays, r.NeedsLeader, r.LeaderPosts, r.People,
            [.. r.Bands.OrderBy(b => b.Number).Select(b => new DutyBandRow(b.Number, b.NameZh, b.NameEn, b.From, b.Until, b.NeedsLeader, b.People))],
            [.. r.Asks.Select(a => new DutyAskRow(a.UnitId, names[a.UnitId].Zh, names[a.UnitId].En, a.People)).OrderBy(a => a.UnitNameZh, StringComparer.Ordinal)],
            r.WarnDays, r.Version, days.Count(d => d.RosterId == r.Id && d.Gap.IsShort)))];
    }

    private static async Task<Dictionary<Guid, Named>> NamesAsync(HubDbContext db, List<Guid> ids, CancellationToken cancellationToken)
    {
        var units = await db.Units.Where(u => ids.Contains(u.Id)).Select(u => new Named(u.Id, u.NameZh, u.NameEn)).ToListAsync(cancellationToken);
        var bodies = await db.Bodies.Where(b => ids.Contains(b.Id)).Select(b => new Named(b.Id, b.NameZh, b.NameEn)).ToListAsync(cancellationToken);
        var areas = await db.Areas.Where(a => ids.Contains(a.Id)).Select(a => new Named(a.Id, a.NameZh, a.NameEn ?? a.NameZh)).ToListAsync(cancellationToken);
        return units.Concat(bodies).Concat(areas).ToDictionary(n => n.Id);
    }

    private sealed record Named(Guid Id, string Zh, string En);
}
