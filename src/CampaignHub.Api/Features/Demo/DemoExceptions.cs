using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Features.Demo;

/// <summary>A few cases in each state the ordinary course does not lead to, all of the last fortnight.</summary>
internal sealed class DemoExceptions(DemoDistrict district, DemoDice dice, DemoHistory history, DemoAlbum album, Action<object> keep)
{
    private const string Category = "FAC";
    private readonly CaseRules rules = new();

    public void Live(DateTimeOffset end)
    {
        File(end);
        End(end);
        SendBack(end);
        Pause(end);
        AskForLonger(end);
        Rebound(end);
        FixOnSpot(end);
    }

    private void File(DateTimeOffset end)
    {
        foreach (var (hours, zh, en) in new[] { (-9, "河滨步道两处栏杆锈蚀松动", "Two railings along the river walk rusted and loose"), (-6, "老城菜市场排水沟盖板缺失", "Drain covers missing at the old market") })
        {
            var it = Log(zh, en, null, end.AddHours(hours - 3));
            it.File("情况属实，予以立案。 / Confirmed; filed.", dice.Pick(district.Office), end.AddHours(hours));
        }
    }

    private void End(DateTimeOffset end)
    {
        Log("邻里停车纠纷，要求协调", "Neighbours quarrel over a parking place", null, end.AddHours(-52))
            .NotAccept("不属于创建工作范围，已告知来电人。 / Not the campaign's business; the caller was told.", dice.Pick(district.Office), end.AddHours(-50));
        Log("公园东门垃圾桶满溢", "Overflowing bins at the park's east gate", null, end.AddHours(-31))
            .Void("与前一日问题重复。 / The same as a case of the day before.", dice.Pick(district.Office), end.AddHours(-29));
    }

    private void SendBack(DateTimeOffset end)
    {
        foreach (var (hours, zh, en) in new[] { (-30, "通信井盖塌陷", "Sunken manhole cover of a telecoms duct"), (-12, "小区围墙外广告牌破损", "Broken billboard outside a compound wall") })
        {
            var contact = Contact();
            var it = Dispatched(zh, en, contact, end.AddHours(hours - 6));
            it.SendBack("设施产权不属于我单位，请重新交办。 / The facility is not ours; please dispatch it again.", contact, end.AddHours(hours));
        }
    }

    private void Pause(DateTimeOffset end)
    {
        foreach (var (kind, days, zh, en, reason) in new[]
        {
            (CaseRequestKind.Suspension, -8, "行道树缺株补植", "Street trees to be replanted", "须待秋季补植。 / Planting must wait for autumn."),
            (CaseRequestKind.Suspension, -5, "背街小巷路面整体翻修", "Side street to be resurfaced", "列入下季度工程计划。 / In next quarter's works."),
            (CaseRequestKind.Deferral, -4, "地铁施工围挡内道路破损", "Road broken inside a metro building site", "施工结束后恢复。 / To be restored when the works end."),
            (CaseRequestKind.HigherSupport, -9, "城中村缺少公共厕所", "No public toilet in the urban village", "无建设用地，报请上级协调。 / No land to build on; referred upward."),
            (CaseRequestKind.HigherSupport, -3, "老旧小区电动车充电棚缺口大", "Too few charging sheds in an old compound", "资金缺口约 80 万元。 / Some 800,000 yuan are lacking."),
        })
        {
            var contact = Contact();
            var at = end.AddDays(days).AddHours(-9);
            var it = Dispatched(zh, en, contact, at.AddHours(-20));
            it.Accept(contact, at.AddHours(-16));
            Ask(it, kind, at.AddDays(60), reason, contact, at).Grant(it, rules.CapOf(kind), 0, false, null, dice.Pick(district.Office), at.AddHours(3));
        }
    }

    /// <summary>Two units ask for longer: one is the office's to decide, the other the head's.</summary>
    private void AskForLonger(DateTimeOffset end)
    {
        foreach (var (second, zh, en) in new[] { (false, "沿街立面破损需更换石材", "Broken stone front of a street building"), (true, "桥下空间改造收尾", "Last works under the bridge") })
        {
            var contact = Contact();
            var at = end.AddHours(-34);
            var it = Dispatched(zh, en, contact, at.AddHours(-20));
            it.Accept(contact, at.AddHours(-16));
            var limit = it.DueAt!.Value;
            if (second) Ask(it, CaseRequestKind.Extension, limit.AddDays(3), "材料未到。 / The material has not come.", contact, at.AddHours(-5)).Grant(it, rules.CapOf(CaseRequestKind.Extension), 0, false, null, dice.Pick(district.Office), at);
            Ask(it, CaseRequestKind.Extension, limit.AddDays(8), "连续降雨影响施工。 / Rain has stopped the works.", contact, at.AddHours(20));
        }
    }

    private CaseRequest Ask(RectificationCase it, CaseRequestKind kind, DateTimeOffset until, string reason, Person by, DateTimeOffset now)
    {
        var cause = kind is CaseRequestKind.HigherSupport ? SupportCause.Funds : (SupportCause?)null;
        var asked = CaseRequest.Ask(dice.Id(now), it, kind, cause, reason, until, rules.CapOf(kind), 0, by, now);
        keep(asked);
        return asked;
    }

    private void Rebound(DateTimeOffset end)
    {
        foreach (var (days, zh, en) in new[] { (-2, "夜市周边油污反弹", "Grease around the night market is back"), (-1, "车站广场黑车揽客", "Touts on the station square again") })
        {
            var contact = Contact();
            var at = end.AddDays(days).AddHours(-10);
            var it = Dispatched(zh, en, contact, at.AddDays(-11));
            it.Accept(contact, at.AddDays(-11).AddHours(3));
            it.Submit("已清理并安排值守。 / Cleaned, and somebody posted there.", [album.Take(Category, after: true, contact, at.AddDays(-10))], contact, at.AddDays(-10));
            it.Close("合格。 / As it should be.", dice.Pick(district.Office), at.AddDays(-10).AddHours(5));
            it.Rebound("回头看发现问题反弹。 / The second look found it again.", at.AddDays(4), dice.Pick(district.Inspectors), at);
        }
    }

    private void FixOnSpot(DateTimeOffset end)
    {
        foreach (var (hours, zh, en) in new[] { (-28, "共享单车乱停放", "Shared bicycles left across the pavement"), (-8, "宣传栏张贴小广告", "Stick-up ads on a notice board") })
        {
            var (by, at) = (dice.Pick(district.Inspectors), end.AddHours(hours));
            keep(RectificationCase.FixOnSpot(
                dice.Id(at), district.Campaign.Id, history.NextNumber(), CaseSource.AdHoc, Finding(zh, en, null), Contact().UnitId,
                [album.Take(Category, after: false, by, at)], [album.Take(Category, after: true, by, at)], "已当场整改。 / Put right on the spot.", by, at));
        }
    }

    private RectificationCase Dispatched(string zh, string en, Person contact, DateTimeOffset at)
    {
        var it = Log(zh, en, contact.UnitId, at.AddHours(-2));
        it.Dispatch(contact.UnitId!.Value, at.AddHours(120), null, dice.Pick(district.Office), at);
        return it;
    }

    private RectificationCase Log(string zh, string en, Guid? unitId, DateTimeOffset at) => history.LogOnly(Finding(zh, en, unitId), dice.Id(at), dice.Pick(district.Inspectors), at);

    private Finding Finding(string zh, string en, Guid? unitId)
    {
        var point = dice.Pick(district.Points);
        return new(zh, district.Content.Phrases.Categories[0].NameZh, point.Id, point.AreaId, unitId, point.NameZh, new GeoPoint(point.Longitude, point.Latitude), en);
    }

    private Person Contact() => district.ContactOf(dice.Pick(district.Units.Values.Where(u => u.RankingGroupId is not null).OrderBy(u => u.Code, StringComparer.Ordinal).ToList()).Id);
}
