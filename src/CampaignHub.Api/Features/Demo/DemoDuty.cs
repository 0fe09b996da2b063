using CampaignHub.Domain.Common;
using CampaignHub.Domain.Duty;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Features.Demo;

/// <summary>
/// The duty rosters of the invented district (O-22): one around today with eighty volunteers a day, kept so far, short in the next days; one of traffic posts by time of
/// day (O-37). And the site work of the commanders (O-23), which most have done and some have not.
/// </summary>
internal sealed class DemoDuty(DemoDistrict district, DemoDice dice, DateOnly today, Action<object> keep)
{
    private const int Volunteers = 80;
    private static readonly string[] Asked = ["T01", "T02", "T03", "T04", "D07", "D31"];
    private static readonly int[] Share = [18, 16, 14, 12, 12, 8];
    private static readonly string[] Decisions = ["现场明确由街道三日内清运建筑垃圾", "协调供电公司本周修复路灯", "要求市场开办方增设保洁员两名", "与物业约定每周五清理楼道杂物"];
    private readonly DateTimeOffset now = ZoneTime.StartOf(today, district.Campaign.Zone);

    public void Live(DateOnly first)
    {
        StandGuard();
        Direct();
        WorkOnSite(first);
    }

    private void StandGuard()
    {
        var posts = new[] { PostType.FirstLeader, PostType.Leader, PostType.FirstDeputy, PostType.Deputy };
        var leaders = Holders(district.Bodies["LG"].Id, posts);
        var roster = Draw("LG", new(
            "迎检志愿值守", "Volunteers on duty for the inspection", today.AddDays(-9), today.AddDays(10), Enum.GetValues<DayOfWeek>(), true, posts, Volunteers, [], [.. Asked.Select((code, i) => new UnitAsk(district.Units[code].Id, Share[i]))], 3));
        for (var day = roster.From; day <= today.AddDays(4); day = day.AddDays(1))
        {
            if (day != today.AddDays(2)) Fill(roster, day, null, Leader(leaders[day.DayNumber % leaders.Count]));
            for (var i = 0; i < Asked.Length; i++)
            {
                if (day > today && (day.DayNumber + i) % 3 == 0) continue;
                Fill(roster, day, null, new(DutyRole.People, null, null, district.Units[Asked[i]].Id, Share[i]));
            }
        }
    }

    private void Direct()
    {
        var unit = district.Units["D34"].Id;
        var plan = new DutyPlan("主干道交通疏导", "Traffic posts on the main roads", today.AddDays(-6), today.AddDays(24), [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], false, [], 0,
            [new("高峰疏导", "Peak direction", new(7, 0), new(9, 0), true, 12), new("平峰管控", "Off-peak control", new(9, 0), new(17, 0), false, 6), new("夜间巡逻", "Night patrol", new(20, 0), new(23, 30), false, 4)], [], 2);
        var roster = DutyRoster.Draw(dice.Id(now), district.Campaign.Id, SubjectKind.Unit, unit, plan);
        keep(roster);
        for (var day = roster.From; day <= today.AddDays(1); day = day.AddDays(1))
        {
            if (!roster.IsDutyDay(day)) continue;
            Fill(roster, day, 1, Leader(new(null, district.ContactOf(unit).Name, unit)));
            foreach (var (band, people) in new[] { (1, 12), (2, 6), (3, day > today ? 2 : 4) }) Fill(roster, day, band, new(DutyRole.People, null, null, unit, people));
        }
    }

    private void WorkOnSite(DateOnly first)
    {
        PostType[] posts = [PostType.Commander, PostType.DeputyCommander];
        foreach (var key in new[] { "CC1", "CC2", "CC3", "CC4", "CC5" })
        {
            var body = district.Bodies[key];
            var rule = SiteDuty.Initial(district.Campaign.Id, body.Id);
            rule.Set(posts, 1, first);
            keep(rule);
            foreach (var leader in Holders(body.Id, posts))
                for (var month = Period.Containing(PeriodKind.Month, first); month.From < today; month = month.Next())
                {
                    var day = month.From.AddDays(3 + dice.Below(20));
                    if (day >= today || !dice.Chance(.8)) continue;
                    var at = ZoneTime.Instant(day.ToDateTime(new TimeOnly(11, dice.Below(60))), district.Campaign.Zone);
                    keep(SiteWork.Log(
                        dice.Id(at), district.Campaign.Id, body.Id, leader.StaffMemberId, leader.Name!, leader.UnitId, day, 1, new(dice.Pick(Villages).Id, null), dice.Pick(Decisions), null, today, new Person(Guid.Empty, leader.Name!, null), at));
                }
        }
    }

    private List<Area> Villages { get; } = [.. district.Areas.Where(a => a.Level is AreaLevel.Village)];

    private DutyRoster Draw(string body, DutyPlan plan)
    {
        var roster = DutyRoster.Draw(dice.Id(now), district.Campaign.Id, SubjectKind.Body, district.Bodies[body].Id, plan);
        keep(roster);
        return roster;
    }

    private void Fill(DutyRoster roster, DateOnly day, int? band, DutyFiller filler)
    {
        var entry = roster.Fill(dice.Id(now), dice.Id(now), day, band, filler, roster.LeaderPosts.Count > 0 ? [roster.LeaderPosts[0]] : []);
        if (day < today)
        {
            var came = filler.PersonName is null && dice.Chance(.12) ? filler.Planned - 1 - dice.Below(3) : filler.Planned;
            entry.RecordPresence(Math.Max(0, came), today, district.Office[0], ZoneTime.Instant(day.ToDateTime(new TimeOnly(18, 0)), district.Campaign.Zone));
        }

        keep(entry);
    }

    private static DutyFiller Leader(PostHolder holder) => new(DutyRole.Leader, holder.StaffMemberId, holder.Name, holder.UnitId, 1);

    private List<PostHolder> Holders(Guid bodyId, PostType[] posts) =>
        [.. district.Appointments.Where(a => a.SubjectId == bodyId && posts.Contains(a.PostType) && a.HoldsOn(today)).Select(a => new PostHolder(a.StaffMemberId, a.PersonName, a.UnitId))];
}
