namespace CampaignHub.Domain.Common;

/// <summary>A place in degrees, WGS-84.</summary>
public sealed record GeoPoint
{
    public GeoPoint(double longitude, double latitude)
    {
        if (!IsValid(longitude, latitude)) throw CommonRefusals.PlaceOutOfRange.AsException();
        Longitude = longitude;
        Latitude = latitude;
    }

    public double Longitude { get; private init; }

    public double Latitude { get; private init; }

    /// <summary>True for longitudes of -180 to 180 and latitudes of -90 to 90 degrees.</summary>
    public static bool IsValid(double longitude, double latitude) =>
        longitude is >= -180 and <= 180 && latitude is >= -90 and <= 90;
}

/// <summary>Refusals that belong to no single feature.</summary>
public static class CommonRefusals
{
    public static Refusal PlaceOutOfRange { get; } = new(RefusalKind.Conflict, "place.out-of-range",
        "坐标超出经纬度范围。", "The coordinates are outside the range of longitude and latitude.");

    public static Refusal UnknownPeriod(string text) => new(RefusalKind.Conflict, "period.unknown",
        $"“{text}”不是有效的周期，应写作 2018-07、2018-W27 或 2018-07-04。",
        $"“{text}” is not a period; write 2018-07, 2018-W27 or 2018-07-04.");

    public static Refusal UnknownTimeZone(string text) => new(RefusalKind.Conflict, "time-zone.unknown",
        $"未知的时区“{text}”。", $"Unknown time zone “{text}”.");
}
