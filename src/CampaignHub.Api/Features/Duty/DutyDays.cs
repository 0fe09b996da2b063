using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Duty;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Duty;

/// <summary>One day of one roster as it stands: who is down, who came, and what the Domain says is missing.</summary>
internal sealed record DutyDay(Guid RosterId, DateOnly Day, int Leaders, int Planned, int? Present, DutyGap Gap);

/// <summary>The days of rosters with their gaps. The database adds up the lines; what is missing is the Domain's to say.</summary>
internal static class DutyDays
{
    public static async Task<List<DutyDay>> ReadAsync(HubDbContext db, IReadOnlyList<DutyRoster> rosters, DateOnly from, DateOnly last, CancellationToken cancellationToken)
    {
        if (rosters.Count == 0 || last < from) return [];
        var ids = rosters.Select(r => r.Id).ToList();
        var sums = (await db.DutyEntries.Where(e => ids.Contains(e.RosterId) && e.Day >= from && e.Day <= last)
            .GroupBy(e => new { e.RosterId, e.Day, e.Band, e.Role })
            .Select(g => new Sum(g.Key.RosterId, g.Key.Day, g.Key.Band, g.Key.Role, g.Sum(e => e.Planned), g.Sum(e => e.Present ?? e.Planned), g.Sum(e => e.Present), g.Count(e => e.Present != null) > 0))
            .ToListAsync(cancellationToken)).ToLookup(s => (s.RosterId, s.Day));
        var days = new List<DutyDay>();
        foreach (var roster in rosters)
        {
            var need = roster.Need;
            for (var day = roster.From > from ? roster.From : from; day <= last && day <= roster.Until; day = day.AddDays(1))
                if (roster.IsDutyDay(day)) days.Add(Of(roster.Id, day, need, [.. sums[(roster.Id, day)]]));
        }

        return days;
    }

    private static DutyDay Of(Guid rosterId, DateOnly day, DutyNeed need, List<Sum> lines)
    {
        var strengths = lines.GroupBy(l => l.Band).Select(g => new DutyStrength(g.Key, Counted(g, DutyRole.Leader), Counted(g, DutyRole.People))).ToList();
        var people = lines.Where(l => l.Role is DutyRole.People).ToList();
        return new(rosterId, day, strengths.Sum(s => s.Leaders), people.Sum(l => l.Planned), lines.Exists(l => l.Recorded) ? people.Sum(l => l.Present ?? 0) : null, need.Gap(strengths));
    }

    private static int Counted(IEnumerable<Sum> lines, DutyRole role) => lines.Where(l => l.Role == role).Sum(l => l.Counted);

    private sealed record Sum(Guid RosterId, DateOnly Day, int? Band, DutyRole Role, int Planned, int Counted, int? Present, bool Recorded);
}
