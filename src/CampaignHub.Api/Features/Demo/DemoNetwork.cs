using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Features.Demo;

/// <summary>
/// Closes the invented district's network of responsibility (O-08): every area from the town down gets the unit that answers for it, but for
/// a few, and a few grids lose their leader on the way, so that the gap report has something to say.
/// </summary>
internal sealed class DemoNetwork(DemoDistrict district, DemoDice dice)
{
    private const int LeaderlessEvery = 19;
    private const int UnitlessEvery = 23;
    private const int DaysUntilLeaderless = 40;

    public void Close()
    {
        var first = ZoneTime.DateOf(district.Start, district.Campaign.Zone);
        var units = district.Units.Values.Where(u => u.Category is UnitCategory.Town or UnitCategory.Village).ToDictionary(u => u.AreaId!.Value, u => u.Id);
        var areas = district.Areas.ToDictionary(a => a.Id);
        var taken = district.Appointments.Where(a => a.PostType is PostType.AreaUnit).Select(a => a.SubjectId).ToHashSet();
        var (grids, nodes) = (0, 0);
        foreach (var area in district.Areas.Where(a => a.Level.Rank() >= AreaLevel.Town.Rank()))
        {
            if (++nodes % UnitlessEvery != 0 && !taken.Contains(area.Id) && UnitOf(area) is { } unitId)
                district.Appointments.Add(Appointment.Begin(dice.Id(district.Start), district.Campaign.Id, PostType.AreaUnit, SubjectKind.Area, area.Id, PostHolder.OfUnit(unitId), first));
            if (area.Level is not (AreaLevel.Grid or AreaLevel.SubGrid) || ++grids % LeaderlessEvery != 0) continue;
            district.Appointments.Single(a => a.SubjectId == area.Id && a.PostType is PostType.GridLeader).End(first.AddDays(DaysUntilLeaderless));
        }

        Guid? UnitOf(Area area) => units.TryGetValue(area.Id, out var own) ? own : area.ParentId is { } parent ? UnitOf(areas[parent]) : null;
    }
}
