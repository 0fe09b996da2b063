using CampaignHub.Domain.Organisation;
using FsCheck;
using FsCheck.Fluent;

namespace CampaignHub.Domain.Tests.Organisation;

public sealed class Gcj02Tests
{
    private static Arbitrary<(double Longitude, double Latitude)> Anywhere => (
        from longitude in Gen.Choose(73_500_000, 135_000_000)
        from latitude in Gen.Choose(3_900_000, 53_500_000)
        select (longitude / 1e6, latitude / 1e6)).ToArbitrary();

    // Published values of the public formula.
    [Theory]
    [InlineData(116.404, 39.915, 116.41024449916938, 39.91640428150164)]
    [InlineData(121.5272106, 31.1774276, 121.531541859215, 31.17530398364597)]
    [InlineData(113.912316, 22.543847, 113.9171764808363, 22.540796131694766)]
    [InlineData(116.377817, 39.911954, 116.38404722455657, 39.91334545536069)]
    public void Known_places_come_out_where_they_are_known_to_lie(double longitude, double latitude, double shiftedLongitude, double shiftedLatitude)
    {
        var (east, north) = Gcj02.FromWgs84(longitude, latitude);
        Assert.Equal(shiftedLongitude, east, 1e-9);
        Assert.Equal(shiftedLatitude, north, 1e-9);

        var (west, south) = Gcj02.ToWgs84(shiftedLongitude, shiftedLatitude);
        Assert.Equal(longitude, west, 1e-7);
        Assert.Equal(latitude, south, 1e-7);
    }

    [Fact]
    public void There_and_back_again_ends_within_a_ten_millionth_of_a_degree() => Prop.ForAll(Anywhere, place =>
    {
        var (east, north) = Gcj02.FromWgs84(place.Longitude, place.Latitude);
        var (longitude, latitude) = Gcj02.ToWgs84(east, north);
        return Math.Abs(longitude - place.Longitude) < 1e-7 && Math.Abs(latitude - place.Latitude) < 1e-7;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Within_China_the_shift_is_real_and_below_a_hundredth_of_a_degree() => Prop.ForAll(Anywhere, place =>
    {
        var (east, north) = Gcj02.FromWgs84(place.Longitude, place.Latitude);
        var moved = Math.Abs(east - place.Longitude) + Math.Abs(north - place.Latitude);
        return moved is > 1e-5 and < 0.03;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Outside_China_nothing_is_shifted()
    {
        Assert.Equal((-73.98, 40.75), Gcj02.FromWgs84(-73.98, 40.75));
        Assert.Equal((-73.98, 40.75), Gcj02.ToWgs84(-73.98, 40.75));
    }
}
