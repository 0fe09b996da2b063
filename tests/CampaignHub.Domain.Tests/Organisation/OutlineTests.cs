using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Domain.Tests.Organisation;

public sealed class OutlineTests
{
    private static readonly double[][] Square = [[120, 30], [120.1, 30], [120.1, 30.1], [120, 30.1], [120, 30]];

    private static string Refused(double[][][][]? polygons) => Assert.Throws<RefusedException>(() => Outline.Of(Datum.Wgs84, polygons, "东湖")).Refusal.Code;

    [Fact]
    public void An_outline_of_several_polygons_with_holes_is_kept_as_given()
    {
        double[][] hole = [[120.02, 30.02], [120.05, 30.02], [120.05, 30.05], [120.02, 30.02]];
        var outline = Outline.Of(Datum.Gcj02, [[Square, hole], [Square]], "东湖");

        var stored = Outline.Stored(outline.ToJson(), Datum.Gcj02);
        Assert.Equal(outline.ToJson(), stored.ToJson());
        Assert.Equal((2, 2, 120.05), (stored.Polygons.Length, stored.Polygons[0].Length, stored.Polygons[0][1][1][0]));
    }

    [Fact]
    public void Gcj02_is_converted_corner_by_corner_and_wgs84_stays()
    {
        var given = Outline.Of(Datum.Gcj02, [[Square]], "东湖");

        var (longitude, latitude) = Gcj02.ToWgs84(120.1, 30.1);
        Assert.Equal([longitude, latitude], given.ToWgs84().Polygons[0][0][2]);
        Assert.Equal(Datum.Wgs84, given.ToWgs84().Datum);
        var plain = Outline.Of(Datum.Wgs84, [[Square]], "东湖");
        Assert.Same(plain, plain.ToWgs84());
    }

    [Fact]
    public void What_is_no_outline_is_refused_with_the_name_of_its_area()
    {
        Assert.Equal("outline.empty", Refused(null));
        Assert.Equal("outline.empty", Refused([]));
        Assert.Equal("outline.empty", Refused([[]]));
        Assert.Equal("outline.ring-open", Refused([[Square[..4]]]));
        Assert.Equal("outline.too-few-vertices", Refused([[[[120, 30], [121, 30], [120, 30]]]]));
        Assert.Equal("outline.position-unusable", Refused([[[[120, 30], [120.1], [120.1, 30.1], [120, 30]]]]));
        Assert.Equal("outline.position-unusable", Refused([[[[120, 30], [double.NaN, 30], [120.1, 30.1], [120, 30]]]]));
        Assert.Equal("outline.position-unusable", Refused([[[[120, 30], [double.PositiveInfinity, 30], [120.1, 30.1], [120, 30]]]]));
        Assert.Equal("outline.position-unusable", Refused([[null!]]));
        Assert.Equal("outline.out-of-range", Refused([[[[30, 120], [30, 120.1], [30.1, 120.1], [30, 120]]]]));
        Assert.Equal("outline.too-many-vertices", Refused([[[.. Enumerable.Repeat<double[]>([120, 30], Outline.MostVertices + 1)]]]));
        Assert.Contains("东湖", OutlineRefusals.RingOpen("东湖").Chinese, StringComparison.Ordinal);
    }
}
