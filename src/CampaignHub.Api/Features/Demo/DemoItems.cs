using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Features.Demo;

/// <summary>Gives the check items of the invented district their lead, responsible and cooperating units (O-33); two stay open, so that the gap report has something to say.</summary>
internal sealed class DemoItems(DemoDistrict district, DemoDice dice)
{
    private static readonly (string PointType, string Lead, string[] Responsible, string[] Cooperating)[] Duties =
    [
        ("ROAD", "D02", ["D20"], ["D01", "D34"]),
        ("SHST", "D01", ["D05"], ["D20"]),
        ("BACK", "D01", ["D20"], []),
        ("SQUR", "D19", [], ["D01"]),
        ("MRKT", "D05", ["D09"], ["D06"]),
        ("RESI", "D02", [], ["D10", "D17"]),
        ("COMM", "D10", [], ["D31"]),
        ("SCSU", "D07", ["D04"], ["D01", "D34"]),
        ("HOSP", "D06", [], ["D04"]),
        ("GOVH", "D18", [], []),
        ("COAC", "D03", ["D27"], ["D04"]),
        ("HOAR", "D02", ["D40"], []),
    ];

    private static readonly string[] Open = ["HOAR-08", "HOAR-09"];

    private readonly DateOnly first = ZoneTime.DateOf(district.Start, district.Campaign.Zone);

    public void Assign()
    {
        foreach (var (pointType, lead, responsible, cooperating) in Duties)
        {
            foreach (var item in district.PointTypes[pointType].Items.Where(i => !Open.Contains(i.Code)))
            {
                Give(PostType.ItemLeadUnit, item.ItemId, lead);
                foreach (var unit in responsible) Give(PostType.ItemUnit, item.ItemId, unit);
                foreach (var unit in cooperating) Give(PostType.ItemCooperatingUnit, item.ItemId, unit);
            }
        }
    }

    private void Give(PostType post, Guid itemId, string unit) =>
        district.Appointments.Add(Appointment.Begin(dice.Id(district.Start), district.Campaign.Id, post, SubjectKind.Item, itemId, PostHolder.OfUnit(district.Units[unit].Id), first));
}
