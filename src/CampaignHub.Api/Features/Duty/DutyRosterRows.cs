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
        var found = await rosters.AsNoTracking().Select(r => new
        {
            Roster = r,
            r.Bands,
            r.Asks,
            Unit = db.Units.Where(u => u.Id == r.SubjectId).Select(u => new { u.NameZh, u.NameEn }).FirstOrDefault(),
            Body = db.Bodies.Where(b => b.Id == r.SubjectId).Select(b => new { b.NameZh, b.NameEn }).FirstOrDefault(),
            Area = db.Areas.Where(a => a.Id == r.SubjectId).Select(a => new { a.NameZh, a.NameEn }).FirstOrDefault(),
        }).AsSplitQuery().ToListAsync(cancellationToken);
        var asked = found.SelectMany(f => f.Asks).Select(a => a.UnitId).Distinct().ToList();
        var units = await db.Units.Where(u => asked.Contains(u.Id)).Select(u => new { u.Id, u.NameZh, u.NameEn }).ToDictionaryAsync(u => u.Id, cancellationToken);
        var days = await DutyDays.ReadAsync(db, [.. found.Select(f => f.Roster)], today, today.AddDays(Ahead - 1), cancellationToken);
        return [.. found.Select(f => new DutyRosterRow(
            f.Roster.Id, f.Roster.NameZh, f.Roster.NameEn, f.Roster.SubjectKind, f.Roster.SubjectId,
            f.Body?.NameZh ?? f.Unit?.NameZh ?? f.Area?.NameZh ?? "", f.Body?.NameEn ?? f.Unit?.NameEn ?? f.Area?.NameEn,
            f.Roster.From, f.Roster.Until, f.Roster.Weekdays, f.Roster.NeedsLeader, f.Roster.LeaderPosts, f.Roster.People,
            [.. f.Bands.OrderBy(b => b.Number).Select(b => new DutyBandRow(b.Number, b.NameZh, b.NameEn, b.From, b.Until, b.NeedsLeader, b.People))],
            [.. f.Asks.Select(a => new DutyAskRow(a.UnitId, units[a.UnitId].NameZh, units[a.UnitId].NameEn, a.People)).OrderBy(a => a.UnitNameZh, StringComparer.Ordinal)],
            f.Roster.WarnDays, f.Roster.Version, days.Count(d => d.RosterId == f.Roster.Id && d.Gap.IsShort)))];
    }
}
