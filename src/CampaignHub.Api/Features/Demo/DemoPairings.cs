using CampaignHub.Domain.Common;
using CampaignHub.Domain.Network;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Features.Demo;

/// <summary>
/// Pairs the departments of the invented district with villages (O-25), a leader with every town (O-24) and a few partners with grids (O-26), sends
/// a supervision team on its daily route (O-15), a grid worker on patrol (O-27) and a deputy on visits (O-31); most visits are made, some are not.
/// </summary>
internal sealed class DemoPairings(DemoDistrict district, DemoDice dice, Action<object> keep)
{
    private static readonly string[] Deeds = ["与社区一起清理楼道杂物", "入户走访，听取居民意见", "检查沿街卫生和车辆停放", "参加周五包联日大扫除", "协调解决小区路灯不亮的问题"];

    public void Live(DateOnly first, DateOnly last)
    {
        var villages = district.Areas.Where(a => a.Level is AreaLevel.Village).ToList();
        var departments = district.Units.Values.Where(u => u.Category is UnitCategory.Department).ToList();
        for (var i = 0; i < departments.Count; i++)
            Visited(Begin(PairingKind.SupportUnit, villages[i % villages.Count], PairingHolder.OfUnit(departments[i].Id), new(1, PeriodKind.Week), first), 0.9, first, last);
        var towns = district.Areas.Where(a => a.Level is AreaLevel.Town).ToList();
        for (var i = 0; i < towns.Count; i++)
            Visited(Begin(PairingKind.AdoptingLeader, towns[i], PairingHolder.Named(district.Leaders[i % district.Leaders.Count].Name), new(2, PeriodKind.Month), first), 0.85, first, last);
        var partners = district.Units.Values.Where(u => u.Category is UnitCategory.Enterprise or UnitCategory.School).ToList();
        for (var i = 0; i < partners.Count; i++)
            Visited(Begin(PairingKind.Partnership, villages[^(1 + (i % villages.Count))], PairingHolder.OfUnit(partners[i].Id), new(1, PeriodKind.Month), first), 0.8, first, last);
        Inspect(first, last, towns[0], villages[0]);
    }

    // The new kinds come last, so that the story of the others stays as it was.
    private void Inspect(DateOnly first, DateOnly last, Area town, Area village)
    {
        var recent = last.AddDays(-20) > first ? last.AddDays(-20) : first;
        var team = district.Bodies.Values.First(b => b.Kind is BodyKind.SupervisionTeam);
        Visited(Begin(PairingKind.SupervisionTeam, town, PairingHolder.OfBody(team.Id), new(1, PeriodKind.Day), recent), 0.9, recent, last, 4, team.NameZh);
        var grid = district.Areas.First(a => a.Level is AreaLevel.Grid);
        var worker = district.Appointments.Where(a => a.SubjectId == grid.Id && a.PersonName is not null).Select(a => a.PersonName!).FirstOrDefault() ?? "网格员";
        Visited(Begin(PairingKind.GridPatrol, grid, PairingHolder.Named(worker), new(1, PeriodKind.Day), recent), 0.85, recent, last);
        Visited(Begin(PairingKind.DeputyVisit, village, PairingHolder.Named(district.Content.People.Supervisor), new(1, PeriodKind.Month), first), 1, first, last);
    }

    private Pairing Begin(PairingKind kind, Area area, PairingHolder holder, VisitRhythm rhythm, DateOnly first)
    {
        var pairing = Pairing.Begin(dice.Id(district.Start), district.Campaign.Id, kind, area.Id, holder, rhythm, first, null);
        keep(pairing);
        return pairing;
    }

    private void Visited(Pairing pairing, double kept, DateOnly first, DateOnly last, int points = 0, string? name = null)
    {
        for (var period = Period.Containing(pairing.Per, first); period.From <= last; period = period.Next())
            for (var i = 0; i < pairing.Visits; i++)
            {
                var day = pairing.Per switch
                {
                    PeriodKind.Day => period.From,
                    PeriodKind.Week => period.From.AddDays(4),
                    _ => period.From.AddDays(4 + (12 * i) + dice.Below(5)),
                };
                if (day < first || day > last || !dice.Chance(kept)) continue;
                var now = ZoneTime.Instant(day.ToDateTime(new TimeOnly(17, dice.Below(60))), district.Campaign.Zone);
                var who = name ?? pairing.PersonName ?? district.ContactOf(pairing.UnitId!.Value).Name;
                keep(pairing.LogVisit(dice.Id(now), day, new(who, dice.Pick(Deeds), null, points > 0 ? 5 : null, [.. Route(points)]), last, new Person(Guid.Empty, who, pairing.UnitId), now));
            }
    }

    private IEnumerable<Guid> Route(int points)
    {
        var start = points == 0 ? 0 : dice.Below(district.Points.Count);
        return Enumerable.Range(0, points).Select(i => district.Points[(start + i) % district.Points.Count].Id);
    }
}
