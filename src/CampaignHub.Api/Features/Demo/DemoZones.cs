using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Features.Demo;

/// <summary>
/// Puts a zone above the grids of every town of the invented district, numbered, so that a grid has its two-part code (O-28), and cuts a few road sections with a
/// content, a unit and a leader (O-21); the points beside them get the sector owner of the roads (O-34).
/// </summary>
internal sealed class DemoZones(DemoDistrict district, DemoDice dice)
{
    private const string RoadOwner = "D02";

    private static readonly (string Town, string Zh, string En, string Content, string Unit, string Leader)[] Sections =
    [
        ("990101001", "鼓楼大街段面（望棠路口至文庙）", "Gulou Avenue, from Wangtang Road to Wenmiao", "路面保洁、占道经营、车辆停放、公益广告维护", "D01", "舒秀峰"),
        ("990101002", "锦桥路段面（锦桥至客运站）", "Jinqiao Road, from the bridge to the coach station", "交通秩序、站前保洁、出租车候客秩序", "D34", "骆明辉"),
        ("990101003", "临波堤段面（滨河公园沿线）", "Linbo Embankment along the riverside park", "河岸保洁、绿化养护、护栏维修", "D13", "岑文海"),
    ];

    private readonly DateOnly first = ZoneTime.DateOf(district.Start, district.Campaign.Zone);

    public void Draw()
    {
        var number = 0;
        foreach (var town in district.Areas.Where(a => a.Level is AreaLevel.Town).OrderBy(a => a.Code, StringComparer.Ordinal).ToList())
        {
            var grids = district.Areas.Where(a => a.Level is AreaLevel.Grid && a.ParentId == town.Id).OrderBy(a => a.Code, StringComparer.Ordinal).ToList();
            if (grids.Count > 0) Gather(town, grids, ++number);
        }

        foreach (var section in Sections) Cut(section);
        OwnRoads();
    }

    private void Gather(Area town, List<Area> grids, int number)
    {
        var zone = Area.Create(dice.Id(district.Start), district.Campaign.Id, $"{town.Code}Z{number:00}", $"第{GridCode.Count(number)}片区", $"Zone {number}", AreaLevel.Zone, town);
        zone.Describe(zone.NameZh, zone.NameEn, number, null);
        district.Add(zone);
        Lead(zone, PostType.AreaLeader, district.Areas.Count % 2 == 0 ? "陆明远" : "邹海燕");
        for (var i = 0; i < grids.Count; i++)
        {
            grids[i].Describe(grids[i].NameZh, grids[i].NameEn, i + 1, null);
            grids[i].PlaceUnder(zone);
            foreach (var below in district.Areas.Where(a => a.ParentId == grids[i].Id)) below.PlaceUnder(grids[i]);
        }
    }

    private void Cut((string Town, string Zh, string En, string Content, string Unit, string Leader) section)
    {
        var town = district.Areas.Single(a => a.Code == section.Town);
        var area = Area.Create(dice.Id(district.Start), district.Campaign.Id, $"{section.Town}S01", section.Zh, section.En, AreaLevel.RoadSection, town);
        area.Describe(section.Zh, section.En, null, section.Content);
        district.Add(area);
        Lead(area, PostType.AreaLeader, section.Leader);
        district.Appointments.Add(Appointment.Begin(dice.Id(district.Start), district.Campaign.Id, PostType.AreaUnit, SubjectKind.Area, area.Id, PostHolder.OfUnit(district.Units[section.Unit].Id), first));
    }

    private void OwnRoads()
    {
        var owner = district.Units[RoadOwner].Id;
        foreach (var point in district.Points.Where(p => p.PointTypeCode == "ROAD" && p.OwnerUnitId != owner && p.HandTo(PostType.SectorOwner, owner)))
            district.Appointments.Add(Appointment.Begin(dice.Id(district.Start), district.Campaign.Id, PostType.SectorOwner, SubjectKind.Point, point.Id, PostHolder.OfUnit(owner), first));
    }

    private void Lead(Area area, PostType post, string name) =>
        district.Appointments.Add(Appointment.Begin(dice.Id(district.Start), district.Campaign.Id, post, SubjectKind.Area, area.Id, PostHolder.Named(name), first));
}
