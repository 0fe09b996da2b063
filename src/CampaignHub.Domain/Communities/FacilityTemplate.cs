namespace CampaignHub.Domain.Communities;

/// <summary>
/// The check list a campaign may begin with: six rooms, four stations, two boards, a school and a ground (六室四站两栏一校一场地, O-41), and the three rooms of security (O-42).
/// The sources count the former without naming them, so these names are a proposal.
/// </summary>
public static class FacilityTemplate
{
    public static IReadOnlyList<(FacilityKind Kind, string Zh, string En)> Lines { get; } =
    [
        (FacilityKind.Facility, "党员活动室", "Party members' room"),
        (FacilityKind.Facility, "图书阅览室", "Reading room"),
        (FacilityKind.Facility, "多功能活动室", "Activity room"),
        (FacilityKind.Facility, "居民议事室", "Residents' council room"),
        (FacilityKind.Facility, "未成年人活动室", "Children's room"),
        (FacilityKind.Facility, "老年活动室", "Room for the elderly"),
        (FacilityKind.Facility, "志愿服务站", "Volunteer service station"),
        (FacilityKind.Facility, "便民服务站", "Convenience service station"),
        (FacilityKind.Facility, "卫生服务站", "Health service station"),
        (FacilityKind.Facility, "文明实践站", "Civilisation practice station"),
        (FacilityKind.Facility, "宣传栏", "Notice board"),
        (FacilityKind.Facility, "公示栏", "Public information board"),
        (FacilityKind.Facility, "市民学校", "Citizens' school"),
        (FacilityKind.Facility, "文体活动场地", "Sports and culture ground"),
        (FacilityKind.Security, "警务室", "Police room"),
        (FacilityKind.Security, "调解室", "Mediation room"),
        (FacilityKind.Security, "综治办", "Public order office"),
    ];

    public static IReadOnlyList<FacilityItem> Apply(Guid campaignId, Func<Guid> newId) => [.. Lines.Select((line, index) => FacilityItem.Add(newId(), campaignId, line.Kind, line.Zh, line.En, index + 1))];
}
