using CampaignHub.Domain.Accountability;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Features.Demo;

/// <summary>Every scored unit of the demo has its letter of the year, all but a few signed by its principal leader (P-16); two measures are on record .</summary>
internal sealed class DemoAccountability(DemoDistrict district, DemoDice dice, Action<object> keep)
{
    private const string Targets = "一、按期销号率不低于90%，逾期问题当月清零。\n二、月度考评不连续两次列末三位。\n三、本单位责任点位每周自查一次，问题照片留存。";
    private const string Consequences = "一、完成目标的，在年度总结中通报表扬。\n二、未完成目标的，取消当年评先评优资格；整改不力造成失分的，按程序追究责任。";

    public void Live(DateOnly first, DateOnly last)
    {
        var scored = district.Units.Values.Where(u => u.RankingGroupId is not null).OrderBy(u => u.Code, StringComparer.Ordinal).ToList();
        for (var i = 0; i < scored.Count; i++)
        {
            var letter = ResponsibilityLetter.Draft(dice.Id(district.Start), district.Campaign.Id, scored[i].Id, $"{first.Year}年创建全国文明城市目标责任书", new(first.Year, 1, 1), new(first.Year, 12, 31), Targets, Consequences);
            var leader = district.Appointments.FirstOrDefault(a => a.SubjectId == scored[i].Id && a.PostType == PostType.PrincipalLeader)?.PersonName;
            if (i % 19 != 7 && leader is not null) letter.Sign(first.AddDays(2 + dice.Below(9)), leader, last);
            keep(letter);
        }

        Record(AccountabilityKind.CircularCriticism, scored[3], null, first.AddDays(38), last, "辖区农贸市场周边占道经营问题两次退回仍未整改到位。 / Stalls around the market still block the street after two returns.");
        Record(AccountabilityKind.ReminderTalk, scored[21], district.Appointments.First(a => a.SubjectId == scored[21].Id && a.PostType == PostType.LeaderInCharge).PersonName, first.AddDays(47), last, "分管领域按期销号率连续两周低于全区平均水平。 / Closing on time stayed below the district average two weeks running.");
    }

    private void Record(AccountabilityKind kind, Unit unit, string? name, DateOnly day, DateOnly last, string reason) => keep(AccountabilityAction.Record(
        dice.Id(district.Start), district.Campaign.Id, kind, unit.Id, (null, name, null), day, district.Campaign.AgencyNameZh, reason, new(null, null, null), last, district.Office[0],
        ZoneTime.Instant(day.ToDateTime(new TimeOnly(16, 20)), district.Campaign.Zone)));
}
