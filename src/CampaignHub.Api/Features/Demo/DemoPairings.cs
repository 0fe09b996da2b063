using CampaignHub.Domain.Common;
using CampaignHub.Domain.Network;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Features.Demo;

/// <summary>
/// Pairs the departments of the invented district with villages (O-25), a leader with every town (O-24) and a few partners with grids (O-26);
/// most visits are made, some are not.
/// </summary>
internal sealed class DemoPairings(DemoDistrict district, DemoDice dice, Action<object> keep)
{
    private static readonly string[] Deeds = ["与社区一起清理楼道杂物", "入户走访，听取居民意见", "检查沿街卫生和车辆停放", "参加周五包联日大扫除", "协调解决小区路灯不亮的问题"];

    public void Live(DateOnly first, DateOnly last)
    {
        var villages = district.Areas.Where(a => a.Level is AreaLevel.Village).ToList();
        var departments = district.Units.Values.Where(u => u.Category is UnitCategory.Department).ToList();
        for (var i = 0; i < departments.Count; i++)
            Visited(Begin(PairingKind.SupportUnit, villages[i % villages.Count], departments[i].Id, null, new(1, PeriodKind.Week), first), 0.9, first, last);
        var towns = district.Areas.Where(a => a.Level is AreaLevel.Town).ToList();
        for (var i = 0; i < towns.Count; i++)
            Visited(Begin(PairingKind.AdoptingLeader, towns[i], null, district.Leaders[i % district.Leaders.Count].Name, new(2, PeriodKind.Month), first), 0.85, first, last);
        var partners = district.Units.Values.Where(u => u.Category is UnitCategory.Enterprise or UnitCategory.School).ToList();
        for (var i = 0; i < partners.Count; i++)
            Visited(Begin(PairingKind.Partnership, villages[^(1 + (i % villages.Count))], partners[i].Id, null, new(1, PeriodKind.Month), first), 0.8, first, last);
    }

    private Pairing Begin(PairingKind kind, Area area, Guid? unitId, string? leader, VisitRhythm rhythm, DateOnly first)
    {
        var pairing = Pairing.Begin(dice.Id(district.Start), district.Campaign.Id, kind, area.Id, unitId, null, leader, rhythm, first, null);
        keep(pairing);
        return pairing;
    }

    private void Visited(Pairing pairing, double kept, DateOnly first, DateOnly last)
    {
        for (var period = Period.Containing(pairing.Per, first); period.From <= last; period = period.Next())
            for (var i = 0; i < pairing.Visits; i++)
            {
                var day = pairing.Per is PeriodKind.Week ? period.From.AddDays(4) : period.From.AddDays(4 + (12 * i) + dice.Below(5));
                if (day < first || day > last || !dice.Chance(kept)) continue;
                var now = ZoneTime.Instant(day.ToDateTime(new TimeOnly(17, dice.Below(60))), district.Campaign.Zone);
                var who = pairing.LeaderName ?? district.ContactOf(pairing.UnitId!.Value).Name;
                keep(pairing.LogVisit(dice.Id(now), day, who, dice.Pick(Deeds), null, last, new Person(Guid.Empty, who, pairing.UnitId), now));
            }
    }
}
