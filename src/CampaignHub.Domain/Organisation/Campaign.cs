using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Organisation;

/// <summary>A city's three-year campaign for the title (P-01): everything else belongs to exactly one.</summary>
public sealed class Campaign : Aggregate
{
    private Campaign()
    {
    }

    public string NameZh { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    /// <summary>IANA name; business dates and periods are reckoned in it.</summary>
    public string TimeZone { get; private set; } = "";

    /// <summary>Agency code (机关代字) of document numbers, such as 汉创文办发.</summary>
    public string AgencyCode { get; private set; } = "";

    public string AgencyNameZh { get; private set; } = "";

    public string AgencyNameEn { get; private set; } = "";

    public DateTimeOffset StartedAt { get; private set; }

    public TimeZoneInfo Zone => ZoneTime.Zone(TimeZone);

    /// <summary>Opens a campaign. Refused: time-zone.unknown.</summary>
    public static Campaign Start(Guid id, string nameZh, string nameEn, string timeZone, string agencyCode, string agencyNameZh, string agencyNameEn, DateTimeOffset now)
    {
        ZoneTime.Zone(timeZone);
        return new Campaign
        {
            Id = id,
            CampaignId = id,
            NameZh = nameZh,
            NameEn = nameEn,
            TimeZone = timeZone,
            AgencyCode = agencyCode,
            AgencyNameZh = agencyNameZh,
            AgencyNameEn = agencyNameEn,
            StartedAt = now,
        };
    }
}
