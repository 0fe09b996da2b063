namespace CampaignHub.Domain.Organisation;

/// <summary>What coordinates are measured against.</summary>
public enum Datum
{
    /// <summary>What satellites and phones give.</summary>
    Wgs84,

    /// <summary>国测局坐标, the shifted datum of Chinese map data.</summary>
    Gcj02,
}

/// <summary>Between WGS-84 and GCJ-02, in degrees. Within China the two lie up to some 700 m apart; outside they are taken as one.</summary>
public static class Gcj02
{
    private const double SemiMajorAxis = 6378245.0;
    private const double EccentricitySquared = 0.00669342162296594323;
    private const int MostSteps = 30;

    /// <summary>Degrees below which the way back is exact enough: a tenth of a millimetre.</summary>
    private const double Close = 1e-9;

    /// <summary>True in the rectangle within which the shift is applied.</summary>
    public static bool Covers(double longitude, double latitude) => longitude is >= 72.004 and <= 137.8347 && latitude is >= 0.8293 and <= 55.8271;

    public static (double Longitude, double Latitude) FromWgs84(double longitude, double latitude)
    {
        if (!Covers(longitude, latitude)) return (longitude, latitude);
        var (east, north) = Shift(longitude, latitude);
        return (longitude + east, latitude + north);
    }

    /// <summary>The way back has no formula: it is found by steps, each of which is some thousand times closer.</summary>
    public static (double Longitude, double Latitude) ToWgs84(double longitude, double latitude)
    {
        if (!Covers(longitude, latitude)) return (longitude, latitude);
        var (east, north) = Shift(longitude, latitude);
        for (var step = 0; step < MostSteps; step++)
        {
            var (nextEast, nextNorth) = Shift(longitude - east, latitude - north);
            var moved = Math.Abs(nextEast - east) + Math.Abs(nextNorth - north);
            (east, north) = (nextEast, nextNorth);
            if (moved < Close) break;
        }

        return (longitude - east, latitude - north);
    }

    private static (double East, double North) Shift(double longitude, double latitude)
    {
        var (x, y) = (longitude - 105.0, latitude - 35.0);
        var root = Math.Sqrt(Math.Abs(x));
        var ripple = ((20.0 * Math.Sin(6.0 * x * Math.PI)) + (20.0 * Math.Sin(2.0 * x * Math.PI))) * 2.0 / 3.0;
        var north = -100.0 + (2.0 * x) + (3.0 * y) + (0.2 * y * y) + (0.1 * x * y) + (0.2 * root) + ripple
            + (((20.0 * Math.Sin(y * Math.PI)) + (40.0 * Math.Sin(y / 3.0 * Math.PI))) * 2.0 / 3.0)
            + (((160.0 * Math.Sin(y / 12.0 * Math.PI)) + (320.0 * Math.Sin(y * Math.PI / 30.0))) * 2.0 / 3.0);
        var east = 300.0 + x + (2.0 * y) + (0.1 * x * x) + (0.1 * x * y) + (0.1 * root) + ripple
            + (((20.0 * Math.Sin(x * Math.PI)) + (40.0 * Math.Sin(x / 3.0 * Math.PI))) * 2.0 / 3.0)
            + (((150.0 * Math.Sin(x / 12.0 * Math.PI)) + (300.0 * Math.Sin(x / 30.0 * Math.PI))) * 2.0 / 3.0);
        var radians = latitude / 180.0 * Math.PI;
        var flattening = 1 - (EccentricitySquared * Math.Sin(radians) * Math.Sin(radians));
        var rootFlattening = Math.Sqrt(flattening);
        return (
            east * 180.0 / (SemiMajorAxis / rootFlattening * Math.Cos(radians) * Math.PI),
            north * 180.0 / (SemiMajorAxis * (1 - EccentricitySquared) / (flattening * rootFlattening) * Math.PI));
    }
}
