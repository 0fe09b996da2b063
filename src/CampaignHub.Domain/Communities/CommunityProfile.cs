using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Communities;

/// <summary>Size classes of a community's offices (O-43).</summary>
public enum OfficeClass
{
    /// <summary>Under 150 m².</summary>
    Small,

    /// <summary>150 to 300 m², both included.</summary>
    Medium,

    /// <summary>Over 300 m².</summary>
    Large,
}

/// <summary>Where a community's culture centre is (O-43).</summary>
public enum CultureCentre
{
    /// <summary>与办公用房合用.</summary>
    CoLocated,

    /// <summary>单独设置.</summary>
    Separate,
}

/// <summary>What is known of a community's premises (O-43); an area has one profile.</summary>
public sealed class CommunityProfile : Aggregate, IInArea
{
    public const decimal SmallBelow = 150;
    public const decimal LargeAbove = 300;
    public const decimal MostOffice = 99_999;

    private CommunityProfile()
    {
    }

    public Guid AreaId { get; private set; }

    /// <summary>Square metres; null while unknown.</summary>
    public decimal? OfficeArea { get; private set; }

    public CultureCentre? CultureCentre { get; private set; }

    public int? Households { get; private set; }

    public string? Remark { get; private set; }

    /// <summary>Counts the changes; a command names the version it saw.</summary>
    public int Version { get; private set; }

    public OfficeClass? Class => OfficeArea is { } area ? ClassOf(area) : null;

    public static OfficeClass ClassOf(decimal squareMetres) => squareMetres < SmallBelow ? OfficeClass.Small : squareMetres <= LargeAbove ? OfficeClass.Medium : OfficeClass.Large;

    /// <summary>A community's profile before anybody has filled it in.</summary>
    public static CommunityProfile Blank(Guid id, Guid campaignId, Guid areaId) => new() { Id = id, CampaignId = campaignId, AreaId = areaId };

    public void Describe(decimal? officeArea, CultureCentre? cultureCentre, int? households, string? remark)
    {
        (OfficeArea, CultureCentre, Households, Remark) = (officeArea, cultureCentre, households, remark);
        Version++;
    }
}
