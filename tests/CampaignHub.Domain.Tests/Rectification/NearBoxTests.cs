using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using FsCheck;
using FsCheck.Fluent;

namespace CampaignHub.Domain.Tests.Rectification;

public sealed class NearBoxTests
{
    [Fact]
    public void A_known_way_is_measured_right() =>
        Assert.InRange(NearBox.Metres(new(116.3975, 39.9087), new(116.3975, 39.9187)), 1110, 1114);

    [Fact]
    public void Whatever_lies_within_the_distance_lies_in_the_box()
    {
        var any = from longitude in Gen.Choose(-179_000, 179_000)
                  from latitude in Gen.Choose(-70_000, 70_000)
                  from east in Gen.Choose(-3000, 3000)
                  from north in Gen.Choose(-3000, 3000)
                  from metres in Gen.Choose(1, 2000)
                  select (Place: new GeoPoint(longitude / 1000d, latitude / 1000d), Other: new GeoPoint((longitude / 1000d) + (east / 100_000d), (latitude / 1000d) + (north / 100_000d)), metres);
        Prop.ForAll(Arb.From(any), c => NearBox.Metres(c.Place, c.Other) > c.metres || NearBox.Around(c.Place, c.metres).Holds(c.Other)).QuickCheckThrowOnFailure();
    }
}
