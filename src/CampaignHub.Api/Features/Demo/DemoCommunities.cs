using CampaignHub.Domain.Common;
using CampaignHub.Domain.Communities;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Features.Demo;

/// <summary>
/// The registers of the invented district's communities (O-41 to O-44, T-22): profiles of nearly all, the check list looked through in those that await
/// inspection, compounds with and without a property company, and the frontage agreements of shops.
/// </summary>
internal sealed class DemoCommunities(DemoDistrict district, DemoDice dice, DateOnly today, Action<object> keep)
{
    private const int Inspected = 16;
    private static readonly string[] Estates = ["阳光花园", "锦绣家园", "棠溪苑", "供销社家属院", "纺织厂家属院", "滨河小区"];
    private static readonly (string Zh, string Street)[] Shops = [("老街面馆", "人民路"), ("便民超市", "鼓楼大街"), ("惠民药房", "锦桥路"), ("兴旺五金", "建设路"), ("春天理发店", "文庙街")];
    private static readonly string[] Parties = ["周建国", "李秀英", "王海波", "陈小红", "刘志强"];
    private static readonly string[] Wrongs = ["门前乱堆货物，责令整改", "占用人行道经营", "门前垃圾未清扫"];
    private readonly DateTimeOffset now = ZoneTime.StartOf(today, district.Campaign.Zone);

    public void Fill()
    {
        var items = FacilityTemplate.Apply(district.Campaign.Id, () => dice.Id(district.Start));
        foreach (var item in items) keep(item);
        var villages = district.Areas.Where(a => a.Level is AreaLevel.Village).OrderBy(a => a.Code, StringComparer.Ordinal).ToList();
        for (var i = 0; i < villages.Count; i++)
        {
            if (i % 17 != 16) Describe(villages[i]);
            if (i < Inspected) foreach (var item in items) Check(villages[i], item);
            for (var n = 0; n < 1 + (i % 3); n++) House(villages[i], Estates[(i + (n * 2)) % Estates.Length]);
            for (var n = 0; n < 1 + (i % 2); n++) Sign(villages[i], (i + n) % Shops.Length);
        }
    }

    private void Describe(Area village)
    {
        var profile = CommunityProfile.Blank(dice.Id(district.Start), district.Campaign.Id, village.Id);
        var size = dice.Weighted([8, 5, 3]) switch { 0 => dice.Between(60, 149), 1 => dice.Between(150, 300), _ => dice.Between(301, 820) };
        profile.Describe(Math.Round((decimal)size), dice.Chance(13 / 16.0) ? CultureCentre.CoLocated : CultureCentre.Separate, 600 + dice.Below(2400), null);
        keep(profile);
    }

    private void Check(Area village, FacilityItem item)
    {
        if (dice.Chance(.05)) return;
        var check = FacilityCheck.Of(dice.Id(now), district.Campaign.Id, village.Id, item.Id);
        check.Find(dice.Chance(.85), today.AddDays(-1 - dice.Below(40)), null, null, today, dice.Pick(district.Inspectors));
        keep(check);
    }

    private void House(Area village, string name)
    {
        var managed = dice.Chance(.55);
        keep(Compound.Register(dice.Id(now), district.Campaign.Id, village.Id, new($"{village.NameZh[..2]}{name}", null, null, 40 + dice.Below(700), managed, managed ? "棠溪安居物业服务公司" : null, managed ? dice.Chance(.95) : dice.Chance(.2))));
    }

    private void Sign(Area village, int shop)
    {
        var signed = today.AddDays(-60 - dice.Below(600));
        var agreement = FrontageAgreement.Sign(
            dice.Id(now), district.Campaign.Id, village.Id, dice.Chance(.75) ? FrontageKind.Three : FrontageKind.Five, $"{village.NameZh[..2]}{Shops[shop].Zh}", Shops[shop].Street, Parties[shop], signed, today);
        if (signed < today.AddDays(-365) && dice.Chance(.7)) agreement.Renew(signed.AddDays(365), agreement.Party, today);
        keep(agreement);
        if (dice.Chance(.2)) keep(agreement.Breach(dice.Id(now), today.AddDays(-1 - dice.Below(50)), dice.Pick(Wrongs), dice.Chance(.4) ? 50 + (50 * dice.Below(4)) : null, today, dice.Pick(district.Inspectors), now));
    }
}
