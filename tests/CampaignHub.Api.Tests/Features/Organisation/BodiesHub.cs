using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Organisation;

/// <summary>Bodies, units with heads and people as the tests of this room need them.</summary>
internal static class BodiesHub
{
    public static object Body(BodyKind kind, string name, Guid? parentId = null, string foundedOn = "2018-01-01", Guid? id = null) =>
        new { bodyId = id ?? Guid.CreateVersion7(), parentId, kind, nameZh = name, nameEn = $"Body {name}", foundedOn };

    public static async Task<Guid> FoundAsync(this Caller office, string name, Guid? parentId = null, BodyKind kind = BodyKind.WorkingGroup, string foundedOn = "2018-01-01") =>
        (await office.PostAsync<BodyNode>("/api/bodies", Body(kind, name, parentId, foundedOn))).BodyId;

    public static Task<List<BodyNode>> ChartAsync(this Caller caller, string on) => caller.GetAsync<List<BodyNode>>($"/api/bodies?on={on}");

    /// <summary>A village unit, with a head when one is named.</summary>
    public static Task<Guid> VillageAsync(this Hub hub, string code, string? head, UnitCategory category = UnitCategory.Village) => hub.InDatabaseAsync(async db =>
    {
        var unit = Unit.Create(Guid.CreateVersion7(), hub.CampaignId, code, $"{code}村", $"{code} Village", category, null, null);
        db.Add(unit);
        if (head is not null) db.Add(Appointment.Begin(Guid.CreateVersion7(), hub.CampaignId, PostType.PrincipalLeader, SubjectKind.Unit, unit.Id, PostHolder.Named(head, unit.Id), new DateOnly(2018, 1, 1)));
        await db.SaveChangesAsync();
        return unit.Id;
    });

    public static Task<Guid> TownAsync(this Hub hub, string code) => hub.InDatabaseAsync(async db =>
    {
        var area = Area.Create(Guid.CreateVersion7(), hub.CampaignId, code, "区域" + code, null, AreaLevel.County, null);
        db.Add(area);
        await db.SaveChangesAsync();
        return area.Id;
    });

    public static object Rule(UnitCategory? category, Guid? unitId = null, PostType asPost = PostType.Member, string from = "2018-02-01", Guid? id = null) =>
        new { bodyRuleId = id ?? Guid.CreateVersion7(), category, unitId, byPost = PostType.PrincipalLeader, asPost, from };

    public static object Term(PostType post, string name, string? title = null, int? rank = null, Guid? unitId = null, Guid? secondedFromUnitId = null, Guid? id = null) =>
        new { appointmentId = id ?? Guid.CreateVersion7(), postType = post, title, rank, personName = name, unitId, secondedFromUnitId };

    public static object Change(string effectiveOn, IEnumerable<Guid> ends, IEnumerable<object> begins, Guid? id = null) =>
        new { rosterChangeId = id ?? Guid.CreateVersion7(), effectiveOn, reason = "因人事变动和工作需要", ends, begins };
}
