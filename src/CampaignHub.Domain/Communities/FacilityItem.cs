using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Communities;

/// <summary>What a community is checked for.</summary>
public enum FacilityKind
{
    /// <summary>六室四站两栏一校一场地 (O-41).</summary>
    Facility,

    /// <summary>人防、技防、物防 (O-42).</summary>
    Security,
}

/// <summary>A line of the check list every community is held against; the campaign keeps the list itself (O-41, O-42).</summary>
public sealed class FacilityItem : Aggregate
{
    private FacilityItem()
    {
    }

    public FacilityKind Kind { get; private set; }

    public string NameZh { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    /// <summary>Place in the list.</summary>
    public int Position { get; private set; }

    /// <summary>Taken off the list; what was found of it stays.</summary>
    public bool Retired { get; private set; }

    public static FacilityItem Add(Guid id, Guid campaignId, FacilityKind kind, string nameZh, string nameEn, int position) =>
        new() { Id = id, CampaignId = campaignId, Kind = kind, NameZh = nameZh, NameEn = nameEn, Position = position };

    public void Amend(FacilityKind kind, string nameZh, string nameEn, int position, bool retired) =>
        (Kind, NameZh, NameEn, Position, Retired) = (kind, nameZh, nameEn, position, retired);
}
