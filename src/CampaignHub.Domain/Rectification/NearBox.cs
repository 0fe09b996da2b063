using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Rectification;

/// <summary>The box around a place that holds everything within a distance; what lies in its corners is farther and is told by <see cref="Metres"/>.</summary>
public sealed record NearBox(double West, double South, double East, double North)
{
    private const double Radius = 6_371_008.8;

    public static NearBox Around(GeoPoint place, double metres)
    {
        var latitude = Degrees(metres / Radius) * 1.0001;
        var widest = Math.Min(89.9, Math.Abs(place.Latitude) + latitude);
        var longitude = latitude / Math.Cos(Radians(widest));
        return new(place.Longitude - longitude, place.Latitude - latitude, place.Longitude + longitude, place.Latitude + latitude);
    }

    /// <summary>The way between two places over the ground.</summary>
    public static double Metres(GeoPoint a, GeoPoint b)
    {
        var (dLatitude, dLongitude) = (Radians(b.Latitude - a.Latitude) / 2, Radians(b.Longitude - a.Longitude) / 2);
        var h = (Math.Sin(dLatitude) * Math.Sin(dLatitude)) + (Math.Cos(Radians(a.Latitude)) * Math.Cos(Radians(b.Latitude)) * Math.Sin(dLongitude) * Math.Sin(dLongitude));
        return 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    public bool Holds(GeoPoint place) => place.Longitude >= West && place.Longitude <= East && place.Latitude >= South && place.Latitude <= North;

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static double Degrees(double radians) => radians * 180 / Math.PI;
}
