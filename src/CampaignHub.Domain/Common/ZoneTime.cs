namespace CampaignHub.Domain.Common;

/// <summary>Moves between instants (UTC) and the campaign's business dates, daylight saving included.</summary>
public static class ZoneTime
{
    /// <summary>The zone of an IANA name such as Asia/Shanghai. Refused: time-zone.unknown.</summary>
    public static TimeZoneInfo Zone(string ianaName) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(ianaName, out var zone) ? zone : throw CommonRefusals.UnknownTimeZone(ianaName).AsException();

    public static DateOnly DateOf(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>The first instant of a business date.</summary>
    public static DateTimeOffset StartOf(DateOnly date, TimeZoneInfo zone) => Instant(date.ToDateTime(TimeOnly.MinValue), zone);

    /// <summary>
    /// The instant of a wall-clock time. A time that the clock skips in spring is read an hour later, one that it shows twice in
    /// autumn is read as the earlier of the two.
    /// </summary>
    public static DateTimeOffset Instant(DateTime wallClock, TimeZoneInfo zone)
    {
        var local = DateTime.SpecifyKind(wallClock, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local))
        {
            var before = zone.GetUtcOffset(local.AddHours(-3));
            return new DateTimeOffset(local, before).ToUniversalTime();
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
