using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Features.Demo;

/// <summary>
/// What happened to the demo district's organisation after its first day: supervision groups with their areas, a news group and a joint
/// operation, people on loan, town leaders as members by office, a commander who was succeeded, and a change of the leading group.
/// </summary>
internal sealed class DemoOrganisation
{
    private static readonly string[][] SupervisedTowns = [["990101001", "990101002", "990101003", "990101004"], ["990101100", "990101101", "990101102", "990101103", "990101104", "990101105"]];
    private readonly DemoDistrict district;
    private readonly DateOnly start;

    public DemoOrganisation(DemoDistrict district)
    {
        this.district = district;
        start = ZoneTime.DateOf(district.Start, district.Campaign.Zone);
        var group = district.Bodies["LG"];
        More.Add(BodyRule.Make(Id(), district.Campaign.Id, group.Id, UnitCategory.Town, null, PostType.PrincipalLeader, PostType.Member, start));
        Supervise(group);
        Found(group.Id, BodyKind.NewsGroup, "新闻宣传组", "News Group", 31, ("徐静怡", PostType.Leader, "D08", null));
        Join(district.Bodies["CC1"]);
        Lend(district.Bodies["CO"]);
        Succeed(district.Bodies["CC1"], PostType.Commander, "沈立群", start.AddDays(36));
        Adjust(group, start.AddDays(52));
    }

    /// <summary>Everything to store besides the bodies and appointments, which the district keeps.</summary>
    public List<object> More { get; } = [];

    private Guid Id() => district.Register.NextId();

    private void Supervise(Body group)
    {
        var team = Found(group.Id, BodyKind.SupervisionTeam, "综合督查组", "Integrated Supervision Group", 30, ("陆明远", PostType.Leader, null, null));
        for (var index = 0; index < SupervisedTowns.Length; index++)
        {
            var sub = Found(team.Id, BodyKind.SupervisionTeam, $"督查第{"一二"[index]}小组", $"Supervision Sub-group {index + 1}", index + 1, (index == 0 ? "邹海燕" : "贾一鸣", PostType.Leader, index == 0 ? "D16" : "D06", null));
            foreach (var town in district.Areas.Where(a => SupervisedTowns[index].Contains(a.Code)).OrderBy(a => a.Code, StringComparer.Ordinal)) More.Add(BodyArea.Assign(Id(), district.Campaign.Id, sub.Id, town.Id, start));
        }
    }

    private void Join(Body command)
    {
        var joint = Found(command.Id, BodyKind.JointOperation, "夜市街区联合整治行动", "Joint Operation on Night Markets", 1, ("葛雨宇", PostType.Commander, null, null));
        foreach (var (unit, staff, vehicles) in new[] { ("D01", 16, 3), ("D04", 12, 2), ("D05", 8, 1), ("D06", 4, 0), ("D20", 8, 1) })
        {
            Begin(PostType.CooperatingUnit, joint, PostHolder.OfUnit(district.Units[unit].Id), start);
            More.Add(Contribution.Record(Id(), joint, district.Units[unit].Id, start.AddDays(24), staff, vehicles));
        }
    }

    private void Lend(Body office)
    {
        foreach (var (name, unit) in new[] { ("方晓雯", "D14"), ("崔子豪", "D07") })
        {
            var holder = district.Register.Of(name, district.Units[unit].Id, PostType.Member) with { SecondedFromUnitId = district.Units[unit].Id };
            Begin(PostType.Member, office, holder, start.AddDays(12));
        }
    }

    private void Succeed(Body body, PostType post, string name, DateOnly day)
    {
        district.Appointments.First(a => a.SubjectId == body.Id && a.PostType == post && a.Until is null).End(day.AddDays(-1));
        Begin(post, body, district.Register.Of(name, null, post), day);
    }

    private void Adjust(Body group, DateOnly day)
    {
        var leaving = district.Appointments.Last(a => a.SubjectId == group.Id && a.PostType == PostType.Deputy);
        leaving.End(day.AddDays(-1));
        var coming = Begin(PostType.Deputy, group, district.Register.Of("罗振宇", null, PostType.Deputy), day).Styled("常务副组长", 65);
        RosterLine Line(RosterLineKind kind, Appointment term) => new(kind, term.PostType, term.Title, term.PersonName, null, "区领导");
        More.Add(RosterChange.Decide(
            Id(), district.Campaign.Id, group.Id, day, "因人事变动和工作需要", group.NameZh, district.Campaign.AgencyNameZh, "各责任单位",
            [Line(RosterLineKind.Ended, leaving), Line(RosterLineKind.Begun, coming)], district.Office[0], district.Start.AddDays(51).AddHours(9)));
    }

    private Body Found(Guid parentId, BodyKind kind, string nameZh, string nameEn, int position, (string Name, PostType Post, string? Unit, string? Title) head)
    {
        var body = Body.Create(Id(), district.Campaign.Id, parentId, kind, nameZh, nameEn, position, start);
        district.Bodies.Add(nameZh, body);
        Begin(head.Post, body, district.Register.Of(head.Name, head.Unit is null ? null : district.Units[head.Unit].Id, head.Post), start);
        return body;
    }

    private Appointment Begin(PostType post, Body body, PostHolder holder, DateOnly from)
    {
        var begun = Appointment.Begin(Id(), district.Campaign.Id, post, SubjectKind.Body, body.Id, holder, from);
        district.Appointments.Add(begun);
        return begun;
    }
}
